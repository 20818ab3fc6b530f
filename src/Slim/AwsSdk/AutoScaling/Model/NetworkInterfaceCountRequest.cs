namespace Amazon.AutoScaling.Model;

public class NetworkInterfaceCountRequest
{
    public int? Min { get; set; }

    public int? Max { get; set; }
}
