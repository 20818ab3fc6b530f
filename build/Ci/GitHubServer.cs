using BlueGreen.Guards;
using BlueGreen.Status;
using Cake.Common.Build.GitHubActions;
using Cake.Common.Build.GitHubActions.Data;

namespace Build.Ci;

/// <summary>GitHub Actions: groups, annotations, outputs, the job's summary.</summary>
/// <param name="actions">Cake's provider.</param>
internal sealed class GitHubServer(IGitHubActionsProvider actions) : BuildServer
{
    public override bool IsPresent => true;

    public override void Mask(string secret) => actions.Commands.SetSecret(secret);

    public override void Begin(string target) => actions.Commands.StartGroup(target);

    public override void End(string target) => actions.Commands.EndGroup();

    public override bool Warn(string text)
    {
        actions.Commands.Warning(text, annotation: null);
        return true;
    }

    public override void Refused(Refusal refusal) =>
        actions.Commands.Error(
            $"{refusal.Refused} {refusal.Unchanged} {refusal.Remedy}",
            new GitHubActionsAnnotation { Title = refusal.Code }
        );

    public override void Failed(string target, string message) =>
        actions.Commands.Error(message, new GitHubActionsAnnotation { Title = $"{target} failed" });

    // Where a workflow of an older runner, or a test, gives no file for them, there is nobody to read them.
    public override void Came(StatusReport status)
    {
        if (actions.Environment.Runtime.OutputPath is not null)
        {
            actions.Commands.SetOutputParameter("state", status.State.ToString());
            actions.Commands.SetOutputParameter("live-version", status.Live?.Version ?? string.Empty);
            actions.Commands.SetOutputParameter("staging-version", status.Staging?.Version ?? string.Empty);
        }
    }

    public override void Publish(string directory)
    {
        if (actions.Environment.Runtime.StepSummary is not null)
        {
            actions.Commands.SetStepSummary(File.ReadAllText(Path.Combine(directory, "report.md")));
        }
    }
}
