using Amazon.Slim;

namespace Amazon.AutoScaling.Model;

public class CpuPerformanceFactorRequest
{
    [Wire(Name = "Reference", Item = "item")]
    public List<PerformanceFactorReferenceRequest> References { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
