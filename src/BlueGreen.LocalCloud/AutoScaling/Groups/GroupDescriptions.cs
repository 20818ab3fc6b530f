using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Describes groups.</summary>
internal static class GroupDescriptions
{
    public static void Register(ServiceRoutes routes) => routes.Add("DescribeAutoScalingGroups", Describe);

    private static Fields? Describe(Call call)
    {
        var names = call.Parameters.Texts("AutoScalingGroupNames");
        var filters = call.Parameters.Structures("Filters").Select(Filter).ToList();
        var groups = call.Groups()
            .FindAll(group => (names.Count == 0 || names.Contains(group.Name)) && filters.TrueForAll(fits => fits(group)));
        var withInstances = call.Parameters.Boolean("IncludeInstances") ?? true;
        var (page, next) = Pages.Sorted(call.Parameters, groups, group => group.Name);
        return new() { { "AutoScalingGroups", Items.Of(page, group => ToFields(group, withInstances)) }, { "NextToken", next } };
    }

    private static Predicate<ScalingGroup> Filter(Parameters sent)
    {
        var name = sent.Required("Name");
        var values = sent.Texts("Values");
        return name switch
        {
            "tag-key" => group => group.Tags.Exists(tag => values.Contains(tag.Key)),
            "tag-value" => group => group.Tags.Exists(tag => values.Contains(tag.Value)),
            _ when name.StartsWith("tag:", StringComparison.Ordinal) => group =>
                group.Tags.Exists(tag => tag.Key == name[4..] && values.Contains(tag.Value)),
            _ => throw AutoScalingErrors.Validation($"Filter name {name} is not valid: use tag-key, tag-value or tag:<key>"),
        };
    }

    private static Fields ToFields(ScalingGroup group, bool withInstances) =>
        new()
        {
            { "AutoScalingGroupName", group.Name },
            { "AutoScalingGroupARN", group.Arn },
            { "LaunchConfigurationName", group.Launch.ConfigurationName },
            { "LaunchTemplate", group.Launch.IsMixed ? null : LaunchFields.Template(group.Launch.Template) },
            { "MixedInstancesPolicy", group.Launch.IsMixed ? LaunchFields.Policy(group.Launch) : null },
            { "MinSize", group.Minimum },
            { "MaxSize", group.Maximum },
            { "DesiredCapacity", group.Desired },
            { "DefaultCooldown", group.DefaultCooldown },
            { "AvailabilityZones", Items.Of(group.AvailabilityZones) },
            { "LoadBalancerNames", Items.Of(LoadBalancerOperations.Told(group.LoadBalancers)) },
            { "TargetGroupARNs", Items.Of(LoadBalancerOperations.Told(group.TargetGroups)) },
            { "HealthCheckType", group.HealthCheckType },
            { "HealthCheckGracePeriod", group.HealthCheckGracePeriod },
            {
                "Instances",
                withInstances ? Items.Of(group.Instances, InstanceFields.InGroup) : Items.Of<GroupInstance>([], InstanceFields.InGroup)
            },
            { "CreatedTime", group.CreatedAt },
            {
                "SuspendedProcesses",
                Items.Of(
                    group.Suspended,
                    suspended => new Fields { { "ProcessName", suspended.Process }, { "SuspensionReason", suspended.Reason } }
                )
            },
            { "PlacementGroup", group.PlacementGroup },
            { "VPCZoneIdentifier", string.Join(',', group.SubnetIds) },
            {
                "EnabledMetrics",
                Items.Of(
                    group.EnabledMetrics,
                    metric => new Fields { { "Metric", metric }, { "Granularity", MetricOperations.Granularity } }
                )
            },
            { "Status", group.Status },
            { "Tags", Items.Of(group.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal), tag => Tags.ToFields(group.Name, tag)) },
            { "TerminationPolicies", Items.Of(group.TerminationPolicies) },
            { "NewInstancesProtectedFromScaleIn", group.NewInstancesProtected },
            { "ServiceLinkedRoleARN", group.ServiceLinkedRoleArn },
            { "MaxInstanceLifetime", group.MaximumInstanceLifetime },
            { "CapacityRebalance", group.CapacityRebalance },
            { "Context", group.Context },
            { "DesiredCapacityType", group.DesiredCapacityType },
            { "DefaultInstanceWarmup", group.DefaultInstanceWarmup },
            { "TrafficSources", Items.Of(TrafficSourceOperations.Identifiers(group)) },
            { "InstanceMaintenancePolicy", Maintenance(group.Maintenance) },
            { "DeletionProtection", group.DeletionProtection },
            {
                "AvailabilityZoneDistribution",
                group.ZoneDistribution is null
                    ? null
                    : new Fields { { "CapacityDistributionStrategy", group.ZoneDistribution } }
            },
            { "AvailabilityZoneImpairmentPolicy", Impairment(group.ZoneImpairment) },
            { "CapacityReservationSpecification", Reservations(group.Reservations) },
        };

    private static Fields? Impairment(ZoneImpairmentPolicy? policy) =>
        policy is null
            ? null
            : new()
            {
                { "ZonalShiftEnabled", policy.ZonalShiftEnabled },
                { "ImpairedZoneHealthCheckBehavior", policy.HealthCheckBehavior },
            };

    private static Fields? Reservations(ReservationChoice? choice) =>
        choice is null
            ? null
            : new()
            {
                { "CapacityReservationPreference", choice.Preference },
                {
                    "CapacityReservationTarget",
                    choice is { Ids: [], ResourceGroupArns: [] }
                        ? null
                        : new Fields
                        {
                            { "CapacityReservationIds", Items.Of(choice.Ids) },
                            { "CapacityReservationResourceGroupArns", Items.Of(choice.ResourceGroupArns) },
                        }
                },
            };

    private static Fields? Maintenance(MaintenancePolicy? policy) =>
        policy is null
            ? null
            : new() { { "MinHealthyPercentage", policy.MinHealthyPercentage }, { "MaxHealthyPercentage", policy.MaxHealthyPercentage } };
}
