using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

public class DeregisterTargetsRequest : AmazonElasticLoadBalancingV2Request
{
    public string TargetGroupArn { get; set; }

    public List<TargetDescription> Targets { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class DeregisterTargetsResponse : AmazonWebServiceResponse;
