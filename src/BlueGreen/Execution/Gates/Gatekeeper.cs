using BlueGreen.Guards;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Execution.Gates;

/// <summary>What stands between a plan and its first change beside the guards: the user's checks, then a person.</summary>
internal sealed class Gatekeeper(RunParts run, Operation operation, RunOptions options, Hooks hooks)
{
    private readonly Confirmation confirmation = new(run);

    /// <summary>Before anything is read.</summary>
    /// <exception cref="RefusedException">Somebody shall be asked, and nobody can be.</exception>
    public void Begin()
    {
        if (options is { Confirm: true, PlanOnly: false })
        {
            confirmation.RequireTerminal(operation.Kind);
        }
    }

    /// <summary>What of the user's own comes with the plan, for people.</summary>
    public IReadOnlyList<string> Announce(Plan plan) =>
        [
            .. IsChecked(plan)
                ? new[] { $"Before it are checked: {string.Join(", ", run.Settings.Validate.Checks.Select(check => check.Name))}." }
                : [],
            .. plan.IsEmpty ? [] : hooks.Announced,
        ];

    /// <summary>Lets everyone look at the plan who is to.</summary>
    /// <exception cref="RefusedException">A check failed, or the person said no.</exception>
    public async Task PassAsync(EnvironmentSnapshot now, Plan plan, CancellationToken cancellationToken)
    {
        IReadOnlyList<Refusal> failed = IsChecked(plan)
            ? await operation.CheckAsync!(Sides.Read(now, run.Names.Hosts), cancellationToken).ConfigureAwait(false)
            : [];
        if (failed.Count > 0)
        {
            throw new RefusedException(failed);
        }

        if (options.Confirm)
        {
            await confirmation.AskAsync(operation.Kind, plan, Announce(plan), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What binds the run, where anybody has looked, or is about to; null where nobody is.</summary>
    public Approval? Approve(Plan plan) =>
        options.Confirm || hooks.RunFirst || IsChecked(plan) ? new Approval(plan, ToTheLetter: options.Confirm) : null;

    private bool IsChecked(Plan plan) => operation.CheckAsync is not null && plan.MovesLiveNames;
}
