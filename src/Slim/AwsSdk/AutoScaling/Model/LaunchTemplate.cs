namespace Amazon.AutoScaling.Model;

public class LaunchTemplate
{
    public LaunchTemplateSpecification LaunchTemplateSpecification { get; set; }

    public List<LaunchTemplateOverrides> Overrides { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
