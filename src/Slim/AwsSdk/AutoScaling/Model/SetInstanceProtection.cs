using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class SetInstanceProtectionRequest : AmazonAutoScalingRequest
{
    public List<string> InstanceIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string AutoScalingGroupName { get; set; }

    public bool? ProtectedFromScaleIn { get; set; }
}

public class SetInstanceProtectionResponse : AmazonWebServiceResponse;
