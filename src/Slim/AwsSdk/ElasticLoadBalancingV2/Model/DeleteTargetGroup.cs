using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

public class DeleteTargetGroupRequest : AmazonElasticLoadBalancingV2Request
{
    public string TargetGroupArn { get; set; }
}

public class DeleteTargetGroupResponse : AmazonWebServiceResponse;
