using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

/// <summary>What every request of this service has in common.</summary>
public class AmazonAutoScalingRequest : AmazonWebServiceRequest;
