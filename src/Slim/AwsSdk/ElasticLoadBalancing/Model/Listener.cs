namespace Amazon.ElasticLoadBalancing.Model;

public class Listener
{
    public string Protocol { get; set; }

    public int? LoadBalancerPort { get; set; }

    public string InstanceProtocol { get; set; }

    public int? InstancePort { get; set; }

    public string SSLCertificateId { get; set; }
}
