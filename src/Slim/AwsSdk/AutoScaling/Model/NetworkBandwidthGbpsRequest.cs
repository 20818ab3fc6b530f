namespace Amazon.AutoScaling.Model;

public class NetworkBandwidthGbpsRequest
{
    public double? Min { get; set; }

    public double? Max { get; set; }
}
