using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.Route53.Model;

public class GetHostedZoneRequest : AmazonRoute53Request
{
    public string Id { get; set; }
}

public class GetHostedZoneResponse : AmazonWebServiceResponse
{
    public HostedZone HostedZone { get; set; }

    public DelegationSet DelegationSet { get; set; }

    [Wire(Item = "VPC")]
    public List<VPC> VPCs { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
