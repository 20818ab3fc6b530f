namespace Amazon.AutoScaling.Model;

public class InstanceMetadataOptions
{
    public InstanceMetadataHttpTokensState HttpTokens { get; set; }

    public int? HttpPutResponseHopLimit { get; set; }

    public InstanceMetadataEndpointState HttpEndpoint { get; set; }
}
