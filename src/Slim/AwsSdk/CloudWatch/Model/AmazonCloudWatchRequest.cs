using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>What every request of this service has in common.</summary>
public class AmazonCloudWatchRequest : AmazonWebServiceRequest;
