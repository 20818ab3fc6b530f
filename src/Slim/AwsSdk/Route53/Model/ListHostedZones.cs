using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.Route53.Model;

public class ListHostedZonesRequest : AmazonRoute53Request
{
    public string Marker { get; set; }

    public string MaxItems { get; set; }

    public string DelegationSetId { get; set; }

    public HostedZoneType HostedZoneType { get; set; }
}

public class ListHostedZonesResponse : AmazonWebServiceResponse
{
    [Wire(Item = "HostedZone")]
    public List<HostedZone> HostedZones { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string Marker { get; set; }

    public bool? IsTruncated { get; set; }

    public string NextMarker { get; set; }

    public string MaxItems { get; set; }
}
