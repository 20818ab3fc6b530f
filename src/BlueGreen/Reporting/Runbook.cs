using System.Globalization;
using BlueGreen.Planning;
using BlueGreen.State.Record;

namespace BlueGreen.Reporting;

/// <summary>A plan as a person reads it before he lets it run: what it comes to, step by step, what to mind, and the way back.</summary>
internal static class Runbook
{
    public static string Of(OperationKind operation, Plan plan, string environment) =>
        string.Join(
            '\n',
            [
                $"Plan of {Name(operation)} for {environment}; nothing was changed",
                string.Empty,
                $"  {plan.Summary}",
                .. plan.IsEmpty ? [] : Steps(plan),
                .. plan.Notes.Count == 0 ? [] : plan.Notes.Select(note => $"  !   {note}").Prepend(string.Empty),
                string.Empty,
                plan.IsEmpty
                    ? "  Nothing is to be done; without --plan the same would be said."
                    : "  To carry it out, run the same command without --plan. Everything is read and checked again then.",
                .. plan.IsEmpty ? [] : new[] { $"  The way back: {WayBack.Of(operation, plan.From?.Version, plan.To?.Version)}" },
            ]
        );

    private static IEnumerable<string> Steps(Plan plan) =>
        plan.Steps.Select((step, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1, 4}. {step}")).Prepend(string.Empty);

    private static string Name(OperationKind operation) =>
        operation == OperationKind.DeployStaging ? "Deploy-Staging" : operation.ToString();
}
