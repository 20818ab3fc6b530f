using BlueGreen.Commands;
using BlueGreen.Configuration;
using BlueGreen.Guards;
using BlueGreen.Reporting;
using BlueGreen.State;
using BlueGreen.Status;

namespace BlueGreen.Execution.Gates;

/// <summary>Makes the checks of the user's own: what answers are expected first, all at once, then the commands, one after the other.</summary>
internal sealed class StagingChecks(RunParts run)
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(5);

    /// <param name="operation">Who asks: Validate-Staging or Switch.</param>
    /// <param name="sides">The environment; a group is on staging.</param>
    /// <param name="cancellationToken">Stops the checks.</param>
    /// <returns>Every check that failed.</returns>
    public async Task<IReadOnlyList<Refusal>> RunAsync(string operation, Sides sides, CancellationToken cancellationToken)
    {
        List<Refusal> failed = [.. await AskAsync(operation, sides.Staging!, cancellationToken).ConfigureAwait(false)];
        foreach (var check in run.Settings.Validate.Checks.Where(check => check.Command is not null))
        {
            var report = await RunAsync(operation, sides, check, cancellationToken).ConfigureAwait(false);
            if (!report.Succeeded)
            {
                failed.Add(ValidationRefusals.CommandFailed(operation, check.Name, report));
            }
        }

        return failed;
    }

    private async Task<IReadOnlyList<Refusal>> AskAsync(string operation, Side staging, CancellationToken cancellationToken)
    {
        IReadOnlyList<ValidateCheck> checks = [.. run.Settings.Validate.Checks.Where(check => check.Path is not null)];
        if (checks.Count == 0)
        {
            return [];
        }

        if (run.Web is not { } web)
        {
            run.Log.Warn($"{operation}: {checks.Count} checks of validate.checks are left out, for there is no machine that could answer");
            return [];
        }

        var started = run.Time.GetTimestamp();
        var names = string.Join(", ", checks.Select(check => check.Name));
        run.Log.Report(new GateBegun(names));
        var failed = await new StagingQuestions(run, web).AskAsync(operation, staging, checks, cancellationToken).ConfigureAwait(false);
        var outcome = $"{checks.Count - failed.Count} of {checks.Count} answered well";
        run.Log.Report(new GateEnded(names, failed.Count == 0, outcome, run.Time.GetElapsedTime(started)));
        return failed;
    }

    private async Task<CommandReport> RunAsync(string operation, Sides sides, ValidateCheck check, CancellationToken cancellationToken)
    {
        var facts = CommandFacts.Of(
            run.Settings,
            run.Identity.Id,
            sides,
            (CommandFacts.Operation, operation),
            (CommandFacts.Check, check.Name)
        );
        var report = await run
            .Commands.RunAsync(check.Name, check.Command!, check.Timeout ?? DefaultTimeout, facts, cancellationToken)
            .ConfigureAwait(false);
        run.Log.Tell($"check \"{check.Name}\": {(report.Succeeded ? "passed" : report.End)}");
        return report;
    }
}
