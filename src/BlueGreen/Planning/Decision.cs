using BlueGreen.Guards;

namespace BlueGreen.Planning;

/// <summary>What an operation makes of a snapshot.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <summary>It must not run; every reason is listed.</summary>
    /// <param name="Refusals">The reasons, at least one.</param>
    public sealed record Refuse(IReadOnlyList<Refusal> Refusals) : Decision;

    /// <summary>It may run.</summary>
    /// <param name="Plan">What it will do; empty where the promised state already holds.</param>
    public sealed record Proceed(Plan Plan) : Decision;

    /// <summary>Plans only where no guard objects.</summary>
    internal static Decision From(IEnumerable<Refusal> refusals, Func<Plan> plan)
    {
        IReadOnlyList<Refusal> all = [.. refusals];
        return all.Count > 0 ? new Refuse(all) : new Proceed(plan());
    }
}
