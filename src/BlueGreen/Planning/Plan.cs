using BlueGreen.Reporting;
using BlueGreen.State.Record;

namespace BlueGreen.Planning;

/// <summary>What an operation will do, step by step.</summary>
public sealed record Plan
{
    /// <value>The plan of an operation whose promised state already holds.</value>
    public static Plan Nothing(string because) => new() { Steps = [], Summary = because };

    /// <value>The steps, in order.</value>
    public required IReadOnlyList<PlanStep> Steps { get; init; }

    /// <value>One sentence: what the plan comes to, or why nothing is to be done.</value>
    public required string Summary { get; init; }

    /// <value>What the person who reads the plan should know besides: for example what a new group will not have.</value>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <value>The objects that the operation is about one by one; empty where it is about the environment as a whole.</value>
    public IReadOnlyList<ObjectReport> Objects { get; init; } = [];

    /// <value>What was live before, where the plan moves the live names.</value>
    public ReleaseName? From { get; init; }

    /// <value>What is live after, or what is deployed or cleaned.</value>
    public ReleaseName? To { get; init; }

    /// <value>Whether there is nothing to do.</value>
    public bool IsEmpty => Steps.Count == 0;

    /// <value>Whether it moves the names that the world sees.</value>
    internal bool MovesLiveNames => Steps.OfType<SwapAliases>().Any(step => !step.Private);

    /// <summary>The plan as a runbook.</summary>
    public override string ToString() =>
        string.Join('\n', [Summary, .. Steps.Select((step, index) => $"{index + 1, 3}. {step}"), .. Notes.Select(note => $"  !  {note}")]);
}
