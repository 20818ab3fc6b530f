using Amazon.Runtime;

namespace Amazon.Route53.Model;

public class DeleteHostedZoneRequest : AmazonRoute53Request
{
    public string Id { get; set; }
}

public class DeleteHostedZoneResponse : AmazonWebServiceResponse
{
    public ChangeInfo ChangeInfo { get; set; }
}
