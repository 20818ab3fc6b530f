namespace BlueGreen.History;

/// <summary>One time that a version was made live.</summary>
/// <param name="Version">The version.</param>
/// <param name="LiveAt">When, on Route 53's clock.</param>
/// <param name="LiveFor">How long it was live; null for the one that is live still.</param>
public sealed record HistoryEntry(string Version, DateTimeOffset LiveAt, TimeSpan? LiveFor)
{
    /// <value>The operation that made it live: <c>Switch</c> or <c>Rollback</c>; null where only the time is known.</value>
    public string? Operation { get; init; }

    /// <value>Who: a user or a build.</value>
    public string? By { get; init; }

    /// <value>On which machine.</value>
    public string? Where { get; init; }

    /// <value>What was live before.</value>
    public string? From { get; init; }

    /// <value>How long it took until the names had moved.</value>
    public TimeSpan? Took { get; init; }

    /// <value>The commit that its image was made from.</value>
    public string? Commit { get; init; }

    /// <value>Its image.</value>
    public string? Image { get; init; }
}

/// <summary>What was live when. Written as <c>History.json</c>.</summary>
/// <param name="SchemaVersion">The version of this form; 1.</param>
/// <param name="Environment">The environment: <c>production of londontamed.com</c>.</param>
/// <param name="Entries">The newest first.</param>
public sealed record HistoryReport(int SchemaVersion, string Environment, IReadOnlyList<HistoryEntry> Entries);
