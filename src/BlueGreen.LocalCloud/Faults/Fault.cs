namespace BlueGreen.LocalCloud.Faults;

/// <summary>A rule that makes calls fail.</summary>
internal sealed record Fault
{
    public required FaultKind Kind { get; init; }

    /// <summary>The service's name as in the call log; null for every service.</summary>
    public string? Service { get; init; }

    /// <summary>The action; null for every action.</summary>
    public string? Action { get; init; }

    /// <summary>The first matching call that is hit, counted from 1 since the rule was set.</summary>
    public int Nth { get; init; } = 1;

    /// <summary>How many matching calls in a row are hit; null for all from <see cref="Nth"/> on.</summary>
    public int? Count { get; init; } = 1;

    /// <summary>True: only calls that may change something count.</summary>
    public bool MutatingOnly { get; init; }

    /// <summary>For <see cref="FaultKind.Error"/>: AWS's error code.</summary>
    public string? Code { get; init; }

    /// <summary>For <see cref="FaultKind.Error"/>: AWS's words.</summary>
    public string? Message { get; init; }

    /// <summary>For <see cref="FaultKind.Error"/>: the HTTP status.</summary>
    /// <value>400-599; default 400.</value>
    public int Status { get; init; } = 400;

    /// <summary>How long the call waits before anything else, in real time.</summary>
    public TimeSpan? Latency { get; init; }
}
