using BlueGreen.Commands;
using BlueGreen.Configuration;
using BlueGreen.Guards;
using BlueGreen.Planning;
using BlueGreen.Reporting;
using BlueGreen.State;
using BlueGreen.State.Record;

namespace BlueGreen.Execution.Gates;

/// <summary>Runs the user's commands around what an operation changes.</summary>
internal sealed class Hooks(RunParts run, OperationKind operation)
{
    private readonly OperationHooks hooks = Of(run.Settings.Hooks, operation);

    /// <value>Whether one runs before.</value>
    public bool RunFirst => hooks.Before is not null;

    /// <value>What runs around the operation, for people.</value>
    public IEnumerable<string> Announced =>
        [
            .. hooks.Before is null ? [] : new[] { $"Before it runs the command of {Key("before")}." },
            .. hooks.After is null ? [] : new[] { $"After it runs the command of {Key("after")}." },
        ];

    /// <summary>Runs the one before, what is to be done, and the one after, which hears how that ended.</summary>
    /// <param name="plan">What is to be done.</param>
    /// <param name="now">What was read when that was decided.</param>
    /// <param name="body">Does it.</param>
    /// <param name="cancellationToken">Ends the command that runs; none is begun any more.</param>
    /// <exception cref="RefusedException">A command failed: the one before, and nothing was done; or the one after, and what was done stays done.</exception>
    public async Task<OperationResult> AroundAsync(
        Plan plan,
        EnvironmentSnapshot now,
        Func<Task<OperationResult>> body,
        CancellationToken cancellationToken
    )
    {
        if (hooks.Before is { } before)
        {
            var report = await RunAsync("before", before, plan, Sides.Read(now, run.Names.Hosts), [], cancellationToken)
                .ConfigureAwait(false);
            if (!report.Succeeded)
            {
                throw new RefusedException(HookRefusals.BeforeFailed(OperationNames.Of(operation), Key("before"), report));
            }
        }

        OperationResult result;
        try
        {
            result = await body().ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            await AfterFailureAsync(plan, failure, cancellationToken).ConfigureAwait(false);
            throw;
        }

        var after = await AfterAsync(plan, [(CommandFacts.Outcome, "succeeded")], cancellationToken).ConfigureAwait(false);
        return after is { Succeeded: false }
            ? throw new RefusedException(HookRefusals.AfterFailed(OperationNames.Of(operation), Key("after"), after))
            : result;
    }

    private static OperationHooks Of(HookSettings settings, OperationKind operation) =>
        operation switch
        {
            OperationKind.Provision => settings.Provision,
            OperationKind.DeployStaging => settings.DeployStaging,
            OperationKind.Switch => settings.Switch,
            OperationKind.Rollback => settings.Rollback,
            OperationKind.Clean => settings.Clean,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    // Whatever happens here must not hide why the operation failed.
    private async Task AfterFailureAsync(Plan plan, Exception failure, CancellationToken cancellationToken)
    {
        var after = await AfterAsync(plan, [(CommandFacts.Outcome, "failed"), (CommandFacts.Failure, failure.Message)], cancellationToken)
            .ConfigureAwait(false);
        if (after is { Succeeded: false })
        {
            run.Log.Warn($"{Key("after")}: {after.End}");
        }
    }

    private async Task<CommandReport?> AfterAsync(
        Plan plan,
        IReadOnlyList<(string Name, string? Value)> outcome,
        CancellationToken cancellationToken
    ) =>
        hooks.After is { } after
            ? await RunAsync(
                    "after",
                    after,
                    plan,
                    await ReadAgainAsync(cancellationToken).ConfigureAwait(false),
                    outcome,
                    cancellationToken
                )
                .ConfigureAwait(false)
            : null;

    // What is live now is what the command is there for. Where that can't be read, it is told nothing rather than something old.
    private async Task<Sides?> ReadAgainAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Sides.Read(await run.Reader.ReadAsync(cancellationToken).ConfigureAwait(false), run.Names.Hosts);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            run.Log.Warn($"{Key("after")}: the environment could not be read for it: {failure.Message}");
            return null;
        }
    }

    private Task<CommandReport> RunAsync(
        string hook,
        string line,
        Plan plan,
        Sides? sides,
        IReadOnlyList<(string Name, string? Value)> outcome,
        CancellationToken cancellationToken
    )
    {
        var facts = CommandFacts.Of(
            run.Settings,
            run.Identity.Id,
            sides,
            [
                (CommandFacts.Operation, OperationNames.Of(operation)),
                (CommandFacts.Hook, hook),
                (CommandFacts.From, plan.From?.Version),
                (CommandFacts.To, plan.To?.Version),
                .. outcome,
            ]
        );
        return run.Commands.RunAsync(Key(hook), line, run.Settings.Hooks.Timeout, facts, cancellationToken);
    }

    private string Key(string hook)
    {
        var kind = operation.ToString();
        return $"hooks.{char.ToLowerInvariant(kind[0])}{kind[1..]}.{hook}";
    }
}
