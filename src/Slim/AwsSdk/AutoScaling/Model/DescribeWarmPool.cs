using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DescribeWarmPoolRequest : AmazonAutoScalingRequest
{
    public string AutoScalingGroupName { get; set; }

    public int? MaxRecords { get; set; }

    public string NextToken { get; set; }
}

public class DescribeWarmPoolResponse : AmazonWebServiceResponse
{
    public WarmPoolConfiguration WarmPoolConfiguration { get; set; }

    public List<Instance> Instances { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}
