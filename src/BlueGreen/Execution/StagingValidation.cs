using BlueGreen.Execution.Gates;
using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.Status;

namespace BlueGreen.Execution;

/// <summary>Judges the staging side by what AWS says of it, and by what it answers itself.</summary>
internal sealed class StagingValidation(RunParts run)
{
    private const string Name = "Validate-Staging";

    /// <exception cref="RefusedException">It is not fit to become live; every reason is named.</exception>
    public async Task<StatusReport> RunAsync(AppVersion? expected, CancellationToken cancellationToken)
    {
        var (report, sides) = await new EnvironmentReader(run).ReadAsync(cancellationToken).ConfigureAwait(false);
        List<Refusal> refusals = [.. ValidationGuards.Check(report, expected)];
        if (run.Web is null)
        {
            run.Log.Warn($"{Name}: nothing is asked by HTTP, for there is no machine that could answer");
        }
        else if (sides.Staging is { Group: not null } staging)
        {
            var version = expected?.ToString() ?? staging.Version?.ToString();
            var questions = new StagingQuestions(run, run.Web);
            refusals.AddRange(await questions.AskAsync(staging, version, cancellationToken).ConfigureAwait(false));
        }

        if (sides.Staging?.Group is not null)
        {
            refusals.AddRange(await new StagingChecks(run).RunAsync(Name, sides, cancellationToken).ConfigureAwait(false));
        }

        return refusals.Count == 0 ? report : throw new RefusedException(refusals);
    }
}
