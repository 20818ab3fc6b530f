namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>How an instance's metadata service answers; null means the default.</summary>
internal sealed record MetadataOptions(
    string? HttpTokens,
    int? HttpPutResponseHopLimit,
    string? HttpEndpoint,
    string? HttpProtocolIpv6,
    string? InstanceMetadataTags
);
