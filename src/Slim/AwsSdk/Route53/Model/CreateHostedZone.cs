using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.Route53.Model;

public class CreateHostedZoneRequest : AmazonRoute53Request
{
    public string Name { get; set; }

    public VPC VPC { get; set; }

    public string CallerReference { get; set; }

    public HostedZoneConfig HostedZoneConfig { get; set; }

    public string DelegationSetId { get; set; }
}

public class CreateHostedZoneResponse : AmazonWebServiceResponse
{
    public HostedZone HostedZone { get; set; }

    public ChangeInfo ChangeInfo { get; set; }

    public DelegationSet DelegationSet { get; set; }

    public VPC VPC { get; set; }

    [WireHeader("Location")]
    public string Location { get; set; }
}
