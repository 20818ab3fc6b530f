using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

public class DescribeTargetHealthRequest : AmazonElasticLoadBalancingV2Request
{
    public string TargetGroupArn { get; set; }

    public List<TargetDescription> Targets { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> Include { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class DescribeTargetHealthResponse : AmazonWebServiceResponse
{
    public List<TargetHealthDescription> TargetHealthDescriptions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
