namespace BlueGreen.Clean;

/// <summary>What one Clean is told beyond the environment's settings.</summary>
public sealed record CleanOptions : RunOptions
{
    /// <value>
    /// The version on staging that is to go, where it was never live: without a name only a former live version is removed. Default: none.
    /// </value>
    public string? To { get; init; }
}
