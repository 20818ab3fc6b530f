using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DescribeLaunchConfigurationsRequest : AmazonAutoScalingRequest
{
    public List<string> LaunchConfigurationNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }

    public int? MaxRecords { get; set; }
}

public class DescribeLaunchConfigurationsResponse : AmazonWebServiceResponse
{
    public List<LaunchConfiguration> LaunchConfigurations { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}
