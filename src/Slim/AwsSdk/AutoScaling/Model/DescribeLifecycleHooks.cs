using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DescribeLifecycleHooksRequest : AmazonAutoScalingRequest
{
    public string AutoScalingGroupName { get; set; }

    public List<string> LifecycleHookNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class DescribeLifecycleHooksResponse : AmazonWebServiceResponse
{
    public List<LifecycleHook> LifecycleHooks { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
