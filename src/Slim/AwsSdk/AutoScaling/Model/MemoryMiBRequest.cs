namespace Amazon.AutoScaling.Model;

public class MemoryMiBRequest
{
    public int? Min { get; set; }

    public int? Max { get; set; }
}
