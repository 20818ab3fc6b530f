using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DescribeAccountLimitsRequest : AmazonAutoScalingRequest;

public class DescribeAccountLimitsResponse : AmazonWebServiceResponse
{
    public int? MaxNumberOfAutoScalingGroups { get; set; }

    public int? MaxNumberOfLaunchConfigurations { get; set; }

    public int? NumberOfAutoScalingGroups { get; set; }

    public int? NumberOfLaunchConfigurations { get; set; }
}
