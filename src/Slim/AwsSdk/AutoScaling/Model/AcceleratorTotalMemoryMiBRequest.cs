namespace Amazon.AutoScaling.Model;

public class AcceleratorTotalMemoryMiBRequest
{
    public int? Min { get; set; }

    public int? Max { get; set; }
}
