namespace Amazon.AutoScaling.Model;

public class TrafficSourceIdentifier
{
    public string Identifier { get; set; }

    public string Type { get; set; }
}
