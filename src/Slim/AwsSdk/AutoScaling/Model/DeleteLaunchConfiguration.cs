using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DeleteLaunchConfigurationRequest : AmazonAutoScalingRequest
{
    public string LaunchConfigurationName { get; set; }
}

public class DeleteLaunchConfigurationResponse : AmazonWebServiceResponse;
