using BlueGreen.Naming;
using BlueGreen.State;
using BlueGreen.State.Record;

namespace BlueGreen.Planning;

/// <summary>One alias record that moves: what was read is deleted, what is wanted is created, in one batch.</summary>
/// <param name="Before">The record exactly as read; null where there was none.</param>
/// <param name="After">The record as it shall be.</param>
public sealed record AliasMove(RecordSet? Before, RecordSet After);

/// <summary>
/// Moves the alias records of one zone, all in one batch. The batch holds the environment record too, so that a run which lost the lock changes
/// nothing.
/// </summary>
/// <param name="Zone">The hosted zone.</param>
/// <param name="Private">Whether it is the private one.</param>
/// <param name="Moves">The records that move.</param>
/// <param name="Text">What the batch means, for people.</param>
public sealed record SwapAliases(ZoneId Zone, bool Private, IReadOnlyList<AliasMove> Moves, string Text) : PlanStep
{
    /// <value>What the private zone's record then says of the last switch; null where nothing is to be noted.</value>
    public LastMove? Noted { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{(Private ? "private" : "public")} zone {Zone}: {Text}";
}

/// <summary>What a private batch notes of the move it completes; the time is that of the batch.</summary>
/// <param name="From">What was live before.</param>
/// <param name="To">What is live after.</param>
public sealed record LastMove(ReleaseName From, ReleaseName To);

/// <summary>Waits until Route 53's authoritative servers answer with every batch of this run.</summary>
/// <param name="Timeout">How long at most.</param>
public sealed record AwaitInSync(TimeSpan Timeout) : PlanStep
{
    /// <inheritdoc/>
    public override string ToString() => "wait until Route 53 is in sync";
}
