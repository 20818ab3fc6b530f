using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

public class ModifyTargetGroupAttributesRequest : AmazonElasticLoadBalancingV2Request
{
    public string TargetGroupArn { get; set; }

    public List<TargetGroupAttribute> Attributes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class ModifyTargetGroupAttributesResponse : AmazonWebServiceResponse
{
    public List<TargetGroupAttribute> Attributes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
