using BlueGreen.Commands;
using BlueGreen.Configuration;
using BlueGreen.Guards;
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
        IReadOnlyList<ValidateCheck> answers = [.. run.Settings.Validate.Checks.Where(check => check.Path is not null)];
        var failed = new List<Refusal>();
        if (answers.Count > 0 && run.Web is { } web)
        {
            var questions = new StagingQuestions(run, web);
            failed.AddRange(await questions.AskAsync(operation, sides.Staging!, answers, cancellationToken).ConfigureAwait(false));
        }
        else if (answers.Count > 0)
        {
            run.Log.Warn($"{operation}: {answers.Count} checks of validate.checks are left out, for there is no machine that could answer");
        }

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
