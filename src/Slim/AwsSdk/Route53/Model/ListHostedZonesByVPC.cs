using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.Route53.Model;

public class ListHostedZonesByVPCRequest : AmazonRoute53Request
{
    public string VPCId { get; set; }

    public VPCRegion VPCRegion { get; set; }

    public string MaxItems { get; set; }

    public string NextToken { get; set; }
}

public class ListHostedZonesByVPCResponse : AmazonWebServiceResponse
{
    [Wire(Item = "HostedZoneSummary")]
    public List<HostedZoneSummary> HostedZoneSummaries { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string MaxItems { get; set; }

    public string NextToken { get; set; }
}
