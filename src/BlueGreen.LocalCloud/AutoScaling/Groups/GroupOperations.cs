using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Creates, updates and deletes groups.</summary>
internal static class GroupOperations
{
    public static void Register(ServiceRoutes routes) =>
        routes
            .Add(
                new Operation("CreateAutoScalingGroup", Create)
                {
                    Gaps =
                        "No InstanceId; spot, weights, maximum lifetime, maintenance policy, capacity reservations and what becomes of an impaired zone are kept, not simulated.",
                }
            )
            .Add("UpdateAutoScalingGroup", Update)
            .Add("DeleteAutoScalingGroup", Delete);

    private static Fields? Create(Call call)
    {
        var parameters = call.Parameters;
        var name = CheckedName(parameters.Required("AutoScalingGroupName"));
        var minimum = parameters.RequiredInteger("MinSize", min: 0);
        var maximum = parameters.RequiredInteger("MaxSize", min: 0);
        var desired = parameters.Integer("DesiredCapacity", min: 0);
        var settings = GroupSettings.Read(parameters);
        if (call.State.AutoScaling.FindGroup(call.Region, name) is { } existing)
        {
            throw AutoScalingErrors.GroupExists(existing);
        }

        Capacity.Check(minimum, maximum, desired ?? minimum);
        var source =
            LaunchSources.Read(call)
            ?? throw AutoScalingErrors.Validation(
                "Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or MixedInstancesPolicy parameter."
            );
        var places =
            GroupPlaces.Read(call) ?? throw AutoScalingErrors.Validation("At least one Availability Zone or VPC Subnet is required.");
        LaunchSources.Check(call, source, places.Subnets.Count > 0 ? places.Subnets[0] : null);
        var (balancers, targetGroups) = ReadTraffic(call);
        var tags = Tags.Read(call, name);
        List<LifecycleHook> hooks = [.. parameters.Structures("LifecycleHookSpecificationList").Select(HookOperations.Read)];

        var group = new ScalingGroup
        {
            Region = call.Region,
            Name = name,
            Arn = call.Arn("autoScalingGroup", $"autoScalingGroupName/{name}"),
            CreatedAt = call.Now,
            Launch = source,
            Minimum = minimum,
            Maximum = maximum,
            AvailabilityZones = places.Zones,
            SubnetIds = [.. places.Subnets.Select(subnet => subnet.Id)],
            ServiceLinkedRoleArn =
                $"arn:aws:iam::{call.Account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
        };
        settings.ApplyTo(group);
        group.Tags.AddRange(tags);
        group.Hooks.AddRange(hooks);
        call.State.AutoScaling.Groups.Add(group);
        balancers.ForEach(name => AttachedBalancers.Attach(call.World, group.LoadBalancers, name));
        targetGroups.ForEach(arn => AttachedBalancers.Attach(call.World, group.TargetGroups, arn));

        Capacity.Want(call.World, group, desired ?? minimum, "a user request created an AutoScalingGroup");
        return null;
    }

    private static (List<string> Balancers, List<string> TargetGroups) ReadTraffic(Call call)
    {
        var (names, arns) = TrafficSourceOperations.Read(call);
        return (
            [.. LoadBalancerOperations.CheckedNames(call, call.Parameters.Texts("LoadBalancerNames")), .. names],
            [.. LoadBalancerOperations.CheckedArns(call, call.Parameters.Texts("TargetGroupARNs")), .. arns]
        );
    }

    private static Fields? Update(Call call)
    {
        var group = call.LivingGroup();
        var parameters = call.Parameters;
        var settings = GroupSettings.Read(parameters);
        var minimum = parameters.Integer("MinSize", min: 0) ?? group.Minimum;
        var maximum = parameters.Integer("MaxSize", min: 0) ?? group.Maximum;
        var desired = parameters.Integer("DesiredCapacity", min: 0);
        Capacity.Check(minimum, maximum, desired ?? Math.Max(minimum, Math.Min(group.Desired, maximum)));
        var source = LaunchSources.Read(call);
        var places = GroupPlaces.Read(call);
        if (source is not null)
        {
            var subnet = (places?.Subnets.Select(place => place.Id) ?? group.SubnetIds).Select(call.Ec2().Subnet).FirstOrDefault();
            LaunchSources.Check(call, source, subnet);
        }

        settings.ApplyTo(group);
        group.Launch = source ?? group.Launch;
        if (places is not null)
        {
            group.AvailabilityZones = places.Zones;
            group.SubnetIds = [.. places.Subnets.Select(subnet => subnet.Id)];
        }

        // A failed launch may work with what is new: it is tried again without waiting.
        group.Backoff = new LaunchBackoff();
        Capacity.Bound(call.World, group, minimum, maximum, desired, "a user request");
        return null;
    }

    private static Fields? Delete(Call call)
    {
        var group = call.Group();
        var force = call.Parameters.Boolean("ForceDelete") == true;
        if (group.DeletionProtection == "prevent-all-deletion" || (force && group.DeletionProtection == "prevent-force-deletion"))
        {
            throw new AwsException("ResourceInUse", $"AutoScalingGroup '{group.Name}' is protected from this deletion.");
        }

        if (!force && (ActivityLog.Running(call.World, group) is not null || group.IsBeingDeleted))
        {
            throw AutoScalingErrors.DeletionBlockedByActivity();
        }

        if (!force && group.Instances.Count > 0)
        {
            throw AutoScalingErrors.GroupHasInstances();
        }

        Deletion.Begin(call.World, group);
        return null;
    }

    private static string CheckedName(string name) =>
        name.Length <= 255 && !name.Contains(':', StringComparison.Ordinal)
            ? name
            : throw AutoScalingErrors.Validation($"Group name '{name}' is longer than 255 characters or contains a colon");
}
