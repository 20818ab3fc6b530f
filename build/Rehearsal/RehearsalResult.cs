namespace Build.Rehearsal;

/// <summary>What <c>Rehearse.json</c> holds.</summary>
/// <param name="SchemaVersion">Rises when a reader would have to change.</param>
/// <param name="Target">The target.</param>
/// <param name="Succeeded">Whether every step did what it says.</param>
/// <param name="Machines">Whether real machines ran the site.</param>
/// <param name="Live">The version that is live in the end.</param>
/// <param name="Steps">The steps, in order.</param>
/// <param name="Traffic">What a client saw meanwhile.</param>
internal sealed record RehearsalResult(
    int SchemaVersion,
    string Target,
    bool Succeeded,
    bool Machines,
    string? Live,
    IReadOnlyList<RehearsedStep> Steps,
    RehearsedTraffic Traffic
);
