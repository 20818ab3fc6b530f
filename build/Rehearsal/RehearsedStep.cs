using System.Globalization;
using BlueGreen.Reporting;

namespace Build.Rehearsal;

/// <summary>One step of a rehearsal: a row of the closing table.</summary>
/// <param name="Step">The target.</param>
/// <param name="Changed">What changed, in a sentence.</param>
/// <param name="Duration">How long it took on the local cloud's clock.</param>
/// <param name="ApiCalls">AWS calls, retries included.</param>
internal sealed record RehearsedStep(string Step, string Changed, TimeSpan Duration, int ApiCalls)
{
    public static RehearsedStep Of(string step, OperationResult result) =>
        new(step, result.Changed ? result.Summary : $"nothing: {result.Summary}", result.Duration, result.ApiCalls);

    public IReadOnlyList<string> Cells =>
        [
            Step,
            Changed,
            string.Create(CultureInfo.InvariantCulture, $"{Duration.TotalSeconds:0} s"),
            ApiCalls.ToString(CultureInfo.InvariantCulture),
        ];
}
