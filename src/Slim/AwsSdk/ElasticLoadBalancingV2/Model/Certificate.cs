namespace Amazon.ElasticLoadBalancingV2.Model;

public class Certificate
{
    public string CertificateArn { get; set; }

    public bool? IsDefault { get; set; }
}
