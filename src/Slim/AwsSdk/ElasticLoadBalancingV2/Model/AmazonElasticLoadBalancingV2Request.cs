using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>What every request of this service has in common.</summary>
public class AmazonElasticLoadBalancingV2Request : AmazonWebServiceRequest;
