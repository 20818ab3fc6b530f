using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

/// <summary>What every request of this service has in common.</summary>
public class AmazonElasticLoadBalancingRequest : AmazonWebServiceRequest;
