namespace Amazon.AutoScaling.Model;

public class MemoryGiBPerVCpuRequest
{
    public double? Min { get; set; }

    public double? Max { get; set; }
}
