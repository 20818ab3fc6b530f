using Amazon.Runtime;

namespace Amazon.Route53.Model;

public class GetChangeRequest : AmazonRoute53Request
{
    public string Id { get; set; }
}

public class GetChangeResponse : AmazonWebServiceResponse
{
    public ChangeInfo ChangeInfo { get; set; }
}
