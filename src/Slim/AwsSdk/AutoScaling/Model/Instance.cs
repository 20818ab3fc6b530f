namespace Amazon.AutoScaling.Model;

public class Instance
{
    public string InstanceId { get; set; }

    public string InstanceType { get; set; }

    public string AvailabilityZone { get; set; }

    public string AvailabilityZoneId { get; set; }

    public LifecycleState LifecycleState { get; set; }

    public string HealthStatus { get; set; }

    public string LaunchConfigurationName { get; set; }

    public LaunchTemplateSpecification LaunchTemplate { get; set; }

    public string ImageId { get; set; }

    public bool? ProtectedFromScaleIn { get; set; }

    public string WeightedCapacity { get; set; }
}
