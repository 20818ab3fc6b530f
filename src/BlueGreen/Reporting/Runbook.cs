using System.Globalization;
using BlueGreen.Planning;
using BlueGreen.State.Record;

namespace BlueGreen.Reporting;

/// <summary>A plan as a person reads it before he lets it run: what it comes to, step by step, what to mind, and the way back.</summary>
internal static class Runbook
{
    /// <summary>The plan, and that nothing comes of it.</summary>
    /// <param name="operation">Whose plan.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="beside">What of the user's own comes with it: checks, commands.</param>
    /// <param name="environment">The environment's name.</param>
    public static string Of(OperationKind operation, Plan plan, IReadOnlyList<string> beside, string environment) =>
        Of(
            operation,
            plan,
            beside,
            environment,
            plan.IsEmpty
                ? "Nothing is to be done; without --plan the same would be said."
                : "To carry it out, run the same command without --plan. Everything is read and checked again then."
        );

    /// <summary>The plan, for the one who is asked whether to carry it out.</summary>
    public static string OfQuestion(OperationKind operation, Plan plan, IReadOnlyList<string> beside, string environment) =>
        Of(
            operation,
            plan,
            beside,
            environment,
            "Everything is read and checked again before it is carried out; a step that is not shown here refuses."
        );

    private static string Of(OperationKind operation, Plan plan, IReadOnlyList<string> beside, string environment, string next) =>
        string.Join(
            '\n',
            [
                $"Plan of {OperationNames.Of(operation)} for {environment}; nothing was changed",
                string.Empty,
                $"  {plan.Summary}",
                .. plan.IsEmpty ? [] : Steps(plan),
                .. plan.Notes.Count == 0 ? [] : plan.Notes.Select(note => $"  !   {note}").Prepend(string.Empty),
                .. beside.Count == 0 ? [] : beside.Select(line => $"  {line}").Prepend(string.Empty),
                string.Empty,
                $"  {next}",
                .. plan.IsEmpty ? [] : new[] { $"  The way back: {WayBack.Of(operation, plan.From?.Version, plan.To?.Version)}" },
            ]
        );

    private static IEnumerable<string> Steps(Plan plan) =>
        plan.Steps.Select((step, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1, 4}. {step}")).Prepend(string.Empty);
}
