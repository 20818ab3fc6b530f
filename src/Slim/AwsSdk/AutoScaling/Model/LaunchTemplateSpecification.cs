namespace Amazon.AutoScaling.Model;

public class LaunchTemplateSpecification
{
    public string LaunchTemplateId { get; set; }

    public string LaunchTemplateName { get; set; }

    public string Version { get; set; }
}
