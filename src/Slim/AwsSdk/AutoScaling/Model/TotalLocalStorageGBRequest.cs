namespace Amazon.AutoScaling.Model;

public class TotalLocalStorageGBRequest
{
    public double? Min { get; set; }

    public double? Max { get; set; }
}
