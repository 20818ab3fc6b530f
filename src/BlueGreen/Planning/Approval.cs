using BlueGreen.Guards;

namespace BlueGreen.Planning;

/// <summary>
/// A plan that was looked at before the environment was taken: by a person, by checks, by a command that runs first. That took time, and nothing but
/// what they saw may be carried out.
/// </summary>
/// <param name="Plan">The plan.</param>
/// <param name="ToTheLetter">Whether every step was read, as a person does; else it is what the plan is about that counts.</param>
internal sealed record Approval(Plan Plan, bool ToTheLetter)
{
    /// <summary>A refusal because the plan has become another one. Steps that have become needless are not missed.</summary>
    public IEnumerable<Refusal> Check(Plan now)
    {
        IReadOnlyList<string> unseen = ToTheLetter ? [.. Lines(now).Except(Lines(Plan), StringComparer.Ordinal)] : [];
        if (!now.IsEmpty && (now.To != Plan.To || unseen.Count > 0))
        {
            yield return ConfirmationRefusals.PlanChanged(Plan.Summary, now.Summary, unseen);
        }
    }

    private static IEnumerable<string> Lines(Plan plan) => plan.Steps.Select(step => step.ToString());
}
