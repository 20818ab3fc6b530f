using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DescribePoliciesRequest : AmazonAutoScalingRequest
{
    public string AutoScalingGroupName { get; set; }

    public List<string> PolicyNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> PolicyTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }

    public int? MaxRecords { get; set; }
}

public class DescribePoliciesResponse : AmazonWebServiceResponse
{
    public List<ScalingPolicy> ScalingPolicies { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}
