namespace BlueGreen.LocalCloud.Faults;

/// <summary>Launches that fail, as for want of capacity.</summary>
internal sealed record LaunchFault
{
    /// <summary>EC2's error code, e.g. <c>InsufficientInstanceCapacity</c>.</summary>
    public required string Code { get; init; }

    /// <summary>EC2's words; null for the code's usual ones.</summary>
    public string? Message { get; init; }

    /// <summary>The Auto Scaling group whose launches fail; null for all launches, those of RunInstances too.</summary>
    public string? Group { get; init; }

    /// <summary>The zone in which they fail; null for all.</summary>
    public string? Zone { get; init; }

    /// <summary>How many launches fail; null for all until the faults are cleared.</summary>
    public int? Count { get; init; } = 1;
}
