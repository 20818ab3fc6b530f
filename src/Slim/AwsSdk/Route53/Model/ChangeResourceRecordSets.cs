using Amazon.Runtime;

namespace Amazon.Route53.Model;

public class ChangeResourceRecordSetsRequest : AmazonRoute53Request
{
    public string HostedZoneId { get; set; }

    public ChangeBatch ChangeBatch { get; set; }
}

public class ChangeResourceRecordSetsResponse : AmazonWebServiceResponse
{
    public ChangeInfo ChangeInfo { get; set; }
}
