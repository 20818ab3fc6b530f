using BlueGreen.Planning;
using BlueGreen.Reporting;

namespace BlueGreen.Provision;

/// <summary>One object in the plan: what becomes of it, and by which steps.</summary>
internal sealed record ProvisionPart(ObjectReport Object, IReadOnlyList<PlanStep> Steps)
{
    /// <summary>The object is missing: it is made.</summary>
    public static ProvisionPart Make(string kind, string name, params IReadOnlyList<PlanStep> steps) =>
        new(new ObjectReport(kind, name, null, ObjectState.Made, []), steps);

    /// <summary>The object is there: what can be put right is, what can't is told.</summary>
    public static ProvisionPart There(
        string kind,
        string name,
        string? id,
        IEnumerable<string> differences,
        params IReadOnlyList<PlanStep> corrections
    )
    {
        IReadOnlyList<string> left = [.. differences];
        var state =
            corrections.Count > 0 ? ObjectState.Corrected
            : left.Count > 0 ? ObjectState.Differs
            : ObjectState.Present;
        return new ProvisionPart(new ObjectReport(kind, name, id, state, left), corrections);
    }
}
