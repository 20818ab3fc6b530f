using BlueGreen.Guards;
using BlueGreen.Planning;
using BlueGreen.Reporting;
using BlueGreen.State.Record;

namespace BlueGreen.Execution.Gates;

/// <summary>Asks a person, where the run is told to.</summary>
internal sealed class Confirmation(RunParts run)
{
    /// <summary>What a person must type, letter by letter but for case: nothing that a finger does by itself.</summary>
    private const string Yes = "yes";

    /// <summary>Before anything is read: who can't be asked need not wait for a plan.</summary>
    /// <exception cref="RefusedException">There is nobody to ask.</exception>
    public void RequireTerminal(OperationKind operation)
    {
        if (run.Confirmation is not { CanAsk: true })
        {
            throw new RefusedException(ConfirmationRefusals.NobodyToAsk(OperationNames.Of(operation)));
        }
    }

    /// <exception cref="RefusedException">The answer is anything but yes.</exception>
    public async Task AskAsync(OperationKind operation, Plan plan, IReadOnlyList<string> beside, CancellationToken cancellationToken)
    {
        var question = $"Carry it out? Only {Yes} does.";
        run.Log.Report(new QuestionAsked(question));
        var answer = await run.Confirmation!.AskAsync(
                Runbook.OfQuestion(operation, plan, beside, run.EnvironmentTag),
                question,
                cancellationToken
            )
            .ConfigureAwait(false);
        run.Log.Report(new QuestionAnswered());
        if (!string.Equals(answer?.Trim(), Yes, StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException(ConfirmationRefusals.NotConfirmed(OperationNames.Of(operation)));
        }
    }
}
