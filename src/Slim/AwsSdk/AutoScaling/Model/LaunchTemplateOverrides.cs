namespace Amazon.AutoScaling.Model;

public class LaunchTemplateOverrides
{
    public string InstanceType { get; set; }

    public string WeightedCapacity { get; set; }

    public LaunchTemplateSpecification LaunchTemplateSpecification { get; set; }

    public InstanceRequirements InstanceRequirements { get; set; }

    public string ImageId { get; set; }
}
