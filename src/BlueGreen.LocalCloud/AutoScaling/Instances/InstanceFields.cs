using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>An instance as answers tell it.</summary>
internal static class InstanceFields
{
    public static Fields InGroup(GroupInstance instance) =>
        new()
        {
            { "InstanceId", instance.InstanceId },
            { "InstanceType", instance.InstanceType },
            { "AvailabilityZone", instance.AvailabilityZone },
            { "LifecycleState", instance.LifecycleState },
            { "HealthStatus", Health(instance, "Healthy", "Unhealthy") },
            { "LaunchConfigurationName", instance.ConfigurationName },
            { "LaunchTemplate", LaunchFields.Template(instance.Template) },
            { "ImageId", instance.ImageId },
            { "ProtectedFromScaleIn", instance.IsProtected },
        };

    // DescribeAutoScalingInstances writes the health in capitals, DescribeAutoScalingGroups does not.
    public static Fields Alone(ScalingGroup group, GroupInstance instance) =>
        new()
        {
            { "InstanceId", instance.InstanceId },
            { "InstanceType", instance.InstanceType },
            { "AutoScalingGroupName", group.Name },
            { "AvailabilityZone", instance.AvailabilityZone },
            { "LifecycleState", instance.LifecycleState },
            { "HealthStatus", Health(instance, "HEALTHY", "UNHEALTHY") },
            { "LaunchConfigurationName", instance.ConfigurationName },
            { "LaunchTemplate", LaunchFields.Template(instance.Template) },
            { "ImageId", instance.ImageId },
            { "ProtectedFromScaleIn", instance.IsProtected },
        };

    private static string Health(GroupInstance instance, string healthy, string unhealthy) => instance.IsHealthy ? healthy : unhealthy;
}
