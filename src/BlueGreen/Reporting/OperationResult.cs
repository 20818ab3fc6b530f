using BlueGreen.State.Record;

namespace BlueGreen.Reporting;

/// <summary>What an operation did.</summary>
public sealed record OperationResult
{
    /// <value>The version of this form; 1.</value>
    public int SchemaVersion { get; init; } = 1;

    /// <value>The operation.</value>
    public required OperationKind Operation { get; init; }

    /// <value>One sentence: what it came to.</value>
    public required string Summary { get; init; }

    /// <value>Whether anything was changed; false where the promised state held already, and with <c>--plan</c>.</value>
    public required bool Changed { get; init; }

    /// <value>The plan, as a runbook.</value>
    public required string Plan { get; init; }

    /// <value>The version that was live before, where the live names moved.</value>
    public string? From { get; init; }

    /// <value>The version that is live after, or that was deployed or cleaned.</value>
    public string? To { get; init; }

    /// <value>The group that holds it.</value>
    public string? Group { get; init; }

    /// <value>The objects that Provision found or made, one by one; empty for other operations. With <c>--plan</c>, as they would be.</value>
    public IReadOnlyList<ObjectReport> Objects { get; init; } = [];

    /// <value>The steps that were carried out, in order.</value>
    public required IReadOnlyList<StepReport> Steps { get; init; }

    /// <value>The run's id, as the environment record had it.</value>
    public required string RunId { get; init; }

    /// <value>When it began, on the clock that the run shares with AWS.</value>
    public required DateTimeOffset StartedAt { get; init; }

    /// <value>How long it took.</value>
    public required TimeSpan Duration { get; init; }

    /// <value>AWS calls, retries included.</value>
    public required int ApiCalls { get; init; }

    /// <value>How many times it had to wait for an answer before it could ask on: calls made at once count once.</value>
    public required int Rounds { get; init; }
}
