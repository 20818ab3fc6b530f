using BlueGreen.Guards;
using BlueGreen.Status;

namespace BlueGreen.Reporting;

/// <summary>One operation of a run, as a report tells it: what was asked, seen, decided and done.</summary>
public sealed record RunChapter
{
    /// <value>The target: <c>Switch</c>.</value>
    public required string Target { get; init; }

    /// <value>The environment: <c>production of londontamed.com</c>.</value>
    public required string Environment { get; init; }

    /// <value>What was asked, as options and their values; those left at their defaults are not named.</value>
    public IReadOnlyList<KeyValuePair<string, string>> Asked { get; init; } = [];

    /// <value>Who ran it where, and in which run; null where it ended before that was known.</value>
    public RunBegun? Run { get; init; }

    /// <value>When it began, on the clock that the run shares with AWS.</value>
    public DateTimeOffset BeganAt { get; init; }

    /// <value>How long it took.</value>
    public TimeSpan Duration { get; init; }

    /// <value>How it ended.</value>
    public required ChapterOutcome Outcome { get; init; }

    /// <value>One sentence: what it came to.</value>
    public required string Summary { get; init; }

    /// <value>Why it was refused, every reason; empty for any other end.</value>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <value>The environment as it was when the decision was made; null where it was not read.</value>
    public StatusReport? Seen { get; init; }

    /// <value>What was decided; null where no plan was made.</value>
    public PlanMade? Plan { get; init; }

    /// <value>Checks and commands of the user's own that were run, in order.</value>
    public IReadOnlyList<GateEnded> Gates { get; init; } = [];

    /// <value>The steps that were carried out, in order.</value>
    public IReadOnlyList<StepReport> Steps { get; init; } = [];

    /// <value>What was waited for, look by look.</value>
    public IReadOnlyList<WaitSeen> Waits { get; init; } = [];

    /// <value>The instances of the groups that were watched, look by look.</value>
    public IReadOnlyList<InstancesSeen> Instances { get; init; } = [];

    /// <value>Lines that a person should not miss.</value>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <value>AWS calls; null where it ended before any was made.</value>
    public RunEnded? Calls { get; init; }

    /// <value>How to go back, in a sentence; null where nothing was changed.</value>
    public string? WayBack { get; init; }
}

/// <summary>How an operation ended.</summary>
public enum ChapterOutcome
{
    /// <summary>It did what it says.</summary>
    Done,

    /// <summary>The promised state held already, or it only reads.</summary>
    Unchanged,

    /// <summary>It showed its plan and stopped.</summary>
    Planned,

    /// <summary>It was refused.</summary>
    Refused,

    /// <summary>It failed.</summary>
    Failed,
}
