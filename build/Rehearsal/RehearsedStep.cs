using System.Globalization;
using BlueGreen.Reporting;
using BlueGreen.State.Record;

namespace Build.Rehearsal;

/// <summary>One step of a rehearsal: a row of the closing table.</summary>
/// <param name="Step">The target.</param>
/// <param name="Changed">What changed, in a few words.</param>
/// <param name="Duration">How long it took on the local cloud's clock.</param>
/// <param name="ApiCalls">AWS calls, retries included; null where a tool made them that tells no number.</param>
internal sealed record RehearsedStep(string Step, string Changed, TimeSpan Duration, int? ApiCalls)
{
    public static RehearsedStep Of(string step, OperationResult result) =>
        new(step, result.Changed ? Words(result) : "nothing: as it should be already", result.Duration, result.ApiCalls);

    // The whole sentence is in the results; a table has no room for it.
    private static string Words(OperationResult result) =>
        result.Operation switch
        {
            OperationKind.Provision => string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Objects.Count(one => one.State == ObjectState.Made)} of {result.Objects.Count} objects made"
            ),
            OperationKind.DeployStaging => $"{result.To} is on staging",
            OperationKind.Switch or OperationKind.Rollback =>
                $"{result.To} is live{(result.From is { } from ? $", {from} was" : string.Empty)}",
            OperationKind.Clean => $"{result.To} is gone",
            _ => result.Summary,
        };

    public IReadOnlyList<string> Cells =>
        [
            Step,
            Changed,
            string.Create(CultureInfo.InvariantCulture, $"{Duration.TotalSeconds:0} s"),
            ApiCalls?.ToString(CultureInfo.InvariantCulture) ?? "-",
        ];
}
