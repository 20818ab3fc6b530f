using Amazon.Runtime;

namespace Amazon.Route53.Model;

public class AssociateVPCWithHostedZoneRequest : AmazonRoute53Request
{
    public string HostedZoneId { get; set; }

    public VPC VPC { get; set; }

    public string Comment { get; set; }
}

public class AssociateVPCWithHostedZoneResponse : AmazonWebServiceResponse
{
    public ChangeInfo ChangeInfo { get; set; }
}
