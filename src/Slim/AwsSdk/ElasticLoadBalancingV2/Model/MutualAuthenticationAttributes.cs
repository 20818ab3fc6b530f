namespace Amazon.ElasticLoadBalancingV2.Model;

public class MutualAuthenticationAttributes
{
    public string Mode { get; set; }

    public string TrustStoreArn { get; set; }

    public bool? IgnoreClientCertificateExpiry { get; set; }

    public TrustStoreAssociationStatusEnum TrustStoreAssociationStatus { get; set; }

    public AdvertiseTrustStoreCaNamesEnum AdvertiseTrustStoreCaNames { get; set; }
}
