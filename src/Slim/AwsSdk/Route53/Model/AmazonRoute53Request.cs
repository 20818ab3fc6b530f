using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>What every request of this service has in common.</summary>
public class AmazonRoute53Request : AmazonWebServiceRequest;
