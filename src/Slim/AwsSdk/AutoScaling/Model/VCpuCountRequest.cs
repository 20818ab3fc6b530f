namespace Amazon.AutoScaling.Model;

public class VCpuCountRequest
{
    public int? Min { get; set; }

    public int? Max { get; set; }
}
