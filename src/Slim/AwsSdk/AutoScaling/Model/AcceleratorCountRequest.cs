namespace Amazon.AutoScaling.Model;

public class AcceleratorCountRequest
{
    public int? Min { get; set; }

    public int? Max { get; set; }
}
