namespace BlueGreen.LocalCloud.Route53;

/// <summary>A zone with its records.</summary>
internal sealed class HostedZone
{
    /// <summary>Without the prefix <c>/hostedzone/</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Lower case, with the final dot.</summary>
    public required string Name { get; init; }

    public required string CallerReference { get; init; }

    public string? Comment { get; set; }

    public required bool Private { get; init; }

    /// <summary>The VPCs in which a private zone is seen; empty for a public one.</summary>
    public List<ZoneVpc> Vpcs { get; init; } = [];

    public required List<string> NameServers { get; init; }

    /// <summary>In the order in which they are listed.</summary>
    public List<RecordSet> Records { get; set; } = [];

    public SortedDictionary<string, string> Tags { get; init; } = [];
}

internal sealed record ZoneVpc(string VpcId, string Region);

/// <summary>A change on its way to the authoritative servers.</summary>
internal sealed record ChangeInfo(string Id, DateTimeOffset SubmittedAt, DateTimeOffset InSyncAt, string? Comment);
