using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class EnableMetricsCollectionRequest : AmazonAutoScalingRequest
{
    public string AutoScalingGroupName { get; set; }

    public List<string> Metrics { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string Granularity { get; set; }
}

public class EnableMetricsCollectionResponse : AmazonWebServiceResponse;
