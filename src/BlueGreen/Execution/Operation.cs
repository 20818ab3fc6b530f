using BlueGreen.Guards;
using BlueGreen.Planning;
using BlueGreen.State;
using BlueGreen.State.Record;

namespace BlueGreen.Execution;

/// <summary>One operation as the runner sees it.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="DecideAsync">Reads what it needs beyond the snapshot, and decides.</param>
internal sealed record Operation(OperationKind Kind, Func<EnvironmentSnapshot, CancellationToken, Task<Decision>> DecideAsync)
{
    /// <value>
    /// Whether the first step takes the environment by itself: a rollback's live batch does, so that nothing stands between the decision and the change.
    /// </value>
    public bool TakesByFirstStep { get; init; }

    /// <value>Looks at the staging side as the user wants it looked at before the live names move to it; null where he does not.</value>
    public Func<Sides, CancellationToken, Task<IReadOnlyList<Refusal>>>? CheckAsync { get; init; }

    /// <value>What is done about a failed step before the failure is reported: what was made is removed, the names are moved back.</value>
    public Func<PlanExecutor, Plan, Exception, CancellationToken, Task<Exception?>>? RecoverAsync { get; init; }
}
