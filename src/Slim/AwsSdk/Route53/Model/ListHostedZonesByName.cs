using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.Route53.Model;

public class ListHostedZonesByNameRequest : AmazonRoute53Request
{
    public string DNSName { get; set; }

    public string HostedZoneId { get; set; }

    public string MaxItems { get; set; }
}

public class ListHostedZonesByNameResponse : AmazonWebServiceResponse
{
    [Wire(Item = "HostedZone")]
    public List<HostedZone> HostedZones { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string DNSName { get; set; }

    public string HostedZoneId { get; set; }

    public bool? IsTruncated { get; set; }

    public string NextDNSName { get; set; }

    public string NextHostedZoneId { get; set; }

    public string MaxItems { get; set; }
}
