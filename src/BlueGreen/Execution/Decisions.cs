using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.Reporting;
using BlueGreen.State;
using BlueGreen.Status;

namespace BlueGreen.Execution;

/// <summary>Reads the environment and decides: before the lock, where another run's hold refuses, and under it.</summary>
internal sealed class Decisions(RunParts run, Operation operation, RunOptions options)
{
    private static readonly TimeSpan LockInterval = TimeSpan.FromSeconds(5);
    private static readonly Dictionary<GroupName, ImageId> NoImages = [];

    /// <summary>Before the lock.</summary>
    /// <param name="wait">How long to wait for a run that holds the environment.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="RefusedException">The operation must not run.</exception>
    public async Task<(EnvironmentSnapshot Now, Plan Plan)> MakeAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        var now = await ReadFreeAsync(wait, cancellationToken).ConfigureAwait(false);
        run.Log.Report(new EnvironmentSeen(StatusReader.Report(now, run.Settings, run.Names, NoImages)));
        return (now, await MakeAsync(now, Locked(now), cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Under the lock.</summary>
    /// <exception cref="RefusedException">The operation must not run.</exception>
    public async Task<Plan> MakeUnderLockAsync(CancellationToken cancellationToken)
    {
        var now = await run.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        return await MakeAsync(now, [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A refusal because another run holds the environment, unless it is to be taken from it.</summary>
    public IReadOnlyList<Refusal> Locked(EnvironmentSnapshot now) => options.BreakLock || options.PlanOnly ? [] : Holder(now);

    /// <summary>A refusal that names the run which holds the environment.</summary>
    public IReadOnlyList<Refusal> Holder(EnvironmentSnapshot now) => [.. EnvironmentGuards.CheckLock(now, run.Identity.Id)];

    private async Task<Plan> MakeAsync(EnvironmentSnapshot now, IReadOnlyList<Refusal> locked, CancellationToken cancellationToken)
    {
        var decision = await operation.DecideAsync(now, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Refusal> refusals = [.. locked, .. decision is Decision.Refuse refuse ? refuse.Refusals : []];
        var plan = refusals.Count > 0 ? throw new RefusedException(refusals) : ((Decision.Proceed)decision).Plan;
        run.Log.Report(
            new PlanMade(operation.Kind, plan.Summary, [.. plan.Steps.Select(step => step.ToString())], plan.Notes)
            {
                From = plan.From?.Version,
                To = plan.To?.Version,
                PlanOnly = options.PlanOnly,
            }
        );
        return plan;
    }

    private async Task<EnvironmentSnapshot> ReadFreeAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        var now = await run.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (Holder(now).Count > 0 && now.Record.IntentOfHolder is null)
        {
            // A run that took it a moment ago says in its next batch who it is, and a refusal is to name it.
            now = await run.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }

        if (wait <= TimeSpan.Zero || Holder(now).Count == 0)
        {
            return now;
        }

        return await run
            .Waiter.UntilAsync(
                "environment",
                async token =>
                {
                    var again = await run.Reader.ReadAsync(token).ConfigureAwait(false);
                    return Holder(again).Count > 0
                        ? (Probe<EnvironmentSnapshot>)new Probe<EnvironmentSnapshot>.Pending("held by another run")
                        : new Probe<EnvironmentSnapshot>.Done(again);
                },
                new WaitPolicy(LockInterval, wait),
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
