using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

public class ConfigureHealthCheckRequest : AmazonElasticLoadBalancingRequest
{
    public string LoadBalancerName { get; set; }

    public HealthCheck HealthCheck { get; set; }
}

public class ConfigureHealthCheckResponse : AmazonWebServiceResponse
{
    public HealthCheck HealthCheck { get; set; }
}
