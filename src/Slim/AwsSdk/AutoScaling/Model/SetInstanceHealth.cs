using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class SetInstanceHealthRequest : AmazonAutoScalingRequest
{
    public string InstanceId { get; set; }

    public string HealthStatus { get; set; }

    public bool? ShouldRespectGracePeriod { get; set; }
}

public class SetInstanceHealthResponse : AmazonWebServiceResponse;
