namespace Amazon.AutoScaling.Model;

public class BaselinePerformanceFactorsRequest
{
    public CpuPerformanceFactorRequest Cpu { get; set; }
}
