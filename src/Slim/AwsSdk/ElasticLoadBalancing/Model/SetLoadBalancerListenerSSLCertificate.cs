using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

public class SetLoadBalancerListenerSSLCertificateRequest : AmazonElasticLoadBalancingRequest
{
    public string LoadBalancerName { get; set; }

    public int? LoadBalancerPort { get; set; }

    public string SSLCertificateId { get; set; }
}

public class SetLoadBalancerListenerSSLCertificateResponse : AmazonWebServiceResponse;
