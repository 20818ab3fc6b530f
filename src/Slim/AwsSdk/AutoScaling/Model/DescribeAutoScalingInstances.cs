using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DescribeAutoScalingInstancesRequest : AmazonAutoScalingRequest
{
    public List<string> InstanceIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? MaxRecords { get; set; }

    public string NextToken { get; set; }
}

public class DescribeAutoScalingInstancesResponse : AmazonWebServiceResponse
{
    public List<AutoScalingInstanceDetails> AutoScalingInstances { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}
