using System.Globalization;
using Amazon.AutoScaling.Model;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>Auto Scaling's groups as facts.</summary>
internal static class GroupFacts
{
    public static Group Read(AutoScalingGroup group, GroupNaming naming)
    {
        var name = GroupName.Parse(group.AutoScalingGroupName);
        var tags = (group.Tags ?? [])
            .GroupBy(tag => tag.Key, StringComparer.Ordinal)
            .ToDictionary(tag => tag.Key, tag => tag.First().Value, StringComparer.Ordinal);
        return new Group
        {
            Name = name,
            Version = AppVersion.TryParse(tags.GetValueOrDefault(Tags.Version), out var version) ? version : naming.VersionOf(name),
            MadeFor = tags.GetValueOrDefault(Tags.Environment),
            LiveAt = Time(tags.GetValueOrDefault(Tags.LiveAt)),
            CreatedAt = group.CreatedTime is { } created ? new DateTimeOffset(created.ToUniversalTime()) : null,
            Image = ImageId.TryParse(tags.GetValueOrDefault(Tags.Image), out var image) ? image : null,
            Launch = Launch(group),
            Capacity = new Capacity(group.MinSize ?? 0, group.MaxSize ?? 0, group.DesiredCapacity ?? 0),
            Instances = [.. (group.Instances ?? []).Select(Instance)],
            LoadBalancers = [.. (group.LoadBalancerNames ?? []).Select(LoadBalancerName.Parse)],
            TargetGroups = [.. group.TargetGroupARNs ?? []],
            Pin = Pin.TryParse(tags.GetValueOrDefault(Tags.Pinned)),
            Suspended = [.. (group.SuspendedProcesses ?? []).Select(process => process.ProcessName)],
            Deploying = tags.ContainsKey(Tags.Deploying),
            Deleting = !string.IsNullOrEmpty(group.Status),
            Traits = Traits(group),
        };
    }

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static GroupInstance Instance(Instance instance) =>
        new(
            InstanceId.Parse(instance.InstanceId),
            instance.LifecycleState?.Value ?? string.Empty,
            string.Equals(instance.HealthStatus, "Healthy", StringComparison.OrdinalIgnoreCase),
            instance.ProtectedFromScaleIn ?? false
        );

    private static LaunchSource Launch(AutoScalingGroup group) =>
        group switch
        {
            { LaunchTemplate: { } template } => new LaunchSource.Template(
                LaunchTemplateId.Parse(template.LaunchTemplateId),
                template.LaunchTemplateName,
                string.IsNullOrEmpty(template.Version) ? "$Default" : template.Version
            ),
            { MixedInstancesPolicy: not null } => new LaunchSource.Other("a mixed instances policy"),
            { LaunchConfigurationName: { Length: > 0 } configuration } => new LaunchSource.Configuration(configuration),
            _ => new LaunchSource.Other("nothing that exists any more"),
        };

    private static GroupTraits Traits(AutoScalingGroup group) =>
        new()
        {
            Subnets = (group.VPCZoneIdentifier ?? string.Empty).Split(
                ',',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
            HealthCheckType = string.IsNullOrEmpty(group.HealthCheckType) ? "EC2" : group.HealthCheckType,
            HealthCheckGracePeriod = group.HealthCheckGracePeriod ?? 0,
            DefaultCooldown = group.DefaultCooldown,
            DefaultInstanceWarmup = group.DefaultInstanceWarmup,
            TerminationPolicies = [.. group.TerminationPolicies ?? []],
            NewInstancesProtected = group.NewInstancesProtectedFromScaleIn ?? false,
            MaxInstanceLifetime = group.MaxInstanceLifetime,
            EnabledMetrics = [.. (group.EnabledMetrics ?? []).Select(metric => metric.Metric)],
            Tags =
            [
                .. (group.Tags ?? [])
                    .Where(tag =>
                        !tag.Key.StartsWith(Tags.Prefix, StringComparison.Ordinal) && !tag.Key.StartsWith("aws:", StringComparison.Ordinal)
                    )
                    .Where(tag => tag.Key != "Name")
                    .Select(tag => new GroupTag(tag.Key, tag.Value, tag.PropagateAtLaunch ?? false)),
            ],
            NotTakenOver =
            [
                .. group.CapacityRebalance == true ? ["capacity rebalancing"] : Array.Empty<string>(),
                .. string.IsNullOrEmpty(group.PlacementGroup) ? [] : new[] { $"placement group {group.PlacementGroup}" },
                .. group.AvailabilityZoneImpairmentPolicy?.ZonalShiftEnabled == true ? ["zonal shift"] : Array.Empty<string>(),
                .. group.WarmPoolConfiguration is null ? [] : new[] { "the warm pool" },
                .. group.InstanceMaintenancePolicy is { MinHealthyPercentage: not null and not -1 }
                    ? ["the instance maintenance policy"]
                    : Array.Empty<string>(),
            ],
        };
}
