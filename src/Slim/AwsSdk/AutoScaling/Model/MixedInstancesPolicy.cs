namespace Amazon.AutoScaling.Model;

public class MixedInstancesPolicy
{
    public LaunchTemplate LaunchTemplate { get; set; }

    public InstancesDistribution InstancesDistribution { get; set; }
}
