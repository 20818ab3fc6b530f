using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class ResumeProcessesRequest : AmazonAutoScalingRequest
{
    public string AutoScalingGroupName { get; set; }

    public List<string> ScalingProcesses { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class ResumeProcessesResponse : AmazonWebServiceResponse;
