using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

public class DeleteListenerRequest : AmazonElasticLoadBalancingV2Request
{
    public string ListenerArn { get; set; }
}

public class DeleteListenerResponse : AmazonWebServiceResponse;
