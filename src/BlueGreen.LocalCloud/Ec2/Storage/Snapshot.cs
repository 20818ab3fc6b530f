namespace BlueGreen.LocalCloud.Ec2.Storage;

/// <summary>A copy of a volume.</summary>
internal sealed class Snapshot : Ec2Resource
{
    public override ResourceKind Kind => ResourceKind.Snapshot;

    public required string VolumeId { get; init; }

    /// <summary>Gibibytes.</summary>
    public required int Size { get; init; }

    public required string Description { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it will be, or was, complete.</summary>
    public required DateTimeOffset CompletesAt { get; init; }

    public bool Completed { get; set; }

    /// <summary>The name under which what it holds is kept; a copy has its original's. Null where that is the base system.</summary>
    public string? ContentId { get; init; }

    /// <summary>The instance whose disk it is made of; null where it is not made of one.</summary>
    public string? SourceInstanceId { get; init; }

    public bool Encrypted { get; init; }
}
