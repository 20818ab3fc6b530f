using BlueGreen.State.Record;
using BlueGreen.Status;

namespace BlueGreen.Reporting;

/// <summary>Something that happened in a run, as data: what progress displays, reports and build servers are made of. The cases are closed.</summary>
public abstract record RunEvent
{
    private protected RunEvent() { }

    /// <value>When, on the clock that the run shares with AWS.</value>
    public DateTimeOffset At { get; init; }
}

/// <summary>The run has begun.</summary>
/// <param name="RunId">Told apart from every other run by this.</param>
/// <param name="Who">The user, or the build.</param>
/// <param name="Where">The machine.</param>
public sealed record RunBegun(string RunId, string Who, string Where) : RunEvent;

/// <summary>The environment was read: what a decision is made from.</summary>
/// <param name="Status">What it came to.</param>
public sealed record EnvironmentSeen(StatusReport Status) : RunEvent;

/// <summary>A plan was made. A second one, made under the lock, replaces the first.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Summary">What the plan comes to, or why nothing is to be done.</param>
/// <param name="Steps">The steps, in order; empty where nothing is to be done.</param>
/// <param name="Notes">What the person who reads the plan should know besides.</param>
public sealed record PlanMade(OperationKind Operation, string Summary, IReadOnlyList<string> Steps, IReadOnlyList<string> Notes) : RunEvent
{
    /// <value>The version that is live before, where the live names move.</value>
    public string? From { get; init; }

    /// <value>The version that is live after, or that is deployed or cleaned.</value>
    public string? To { get; init; }

    /// <value>Whether the run stops here.</value>
    public bool PlanOnly { get; init; }
}

/// <summary>Something of the user's own has begun: a check, a command.</summary>
/// <param name="Name">Its name: that of the check, or the key of the command.</param>
public sealed record GateBegun(string Name) : RunEvent;

/// <summary>Something of the user's own has ended.</summary>
/// <param name="Name">Its name: that of the check, or the key of the command.</param>
/// <param name="Passed">Whether it lets the run go on.</param>
/// <param name="Outcome">How it ended, in words.</param>
/// <param name="Duration">How long it took.</param>
public sealed record GateEnded(string Name, bool Passed, string Outcome, TimeSpan Duration) : RunEvent;

/// <summary>A person is asked: until the answer, the terminal is his.</summary>
/// <param name="Question">What he is asked.</param>
public sealed record QuestionAsked(string Question) : RunEvent;

/// <summary>The person has answered.</summary>
public sealed record QuestionAnswered : RunEvent;

/// <summary>A step has begun.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Of">How many there are.</param>
/// <param name="Text">The step, as the plan names it.</param>
public sealed record StepBegun(int Number, int Of, string Text) : RunEvent;

/// <summary>A step has ended, well or not.</summary>
/// <param name="Report">What it did.</param>
public sealed record StepEnded(StepReport Report) : RunEvent;

/// <summary>Something that is waited for was looked at.</summary>
/// <param name="What">What is waited for.</param>
/// <param name="Seen">What was seen: <c>2/3 healthy</c>; empty once it is there.</param>
/// <param name="Elapsed">How long it has been waited for.</param>
/// <param name="Timeout">How long it is waited for at most.</param>
public sealed record WaitSeen(string What, string Seen, TimeSpan Elapsed, TimeSpan Timeout) : RunEvent
{
    /// <value>How far it has come, 0 to 1; null where that can't be told.</value>
    public double? Share { get; init; }

    /// <value>Whether it is there.</value>
    public bool Done { get; init; }
}

/// <summary>The instances of a group were looked at.</summary>
/// <param name="Group">The group.</param>
/// <param name="Instances">Every one of them.</param>
public sealed record InstancesSeen(string Group, IReadOnlyList<InstanceReport> Instances) : RunEvent;

/// <summary>The run has ended, well or not.</summary>
/// <param name="ApiCalls">AWS calls, retries included.</param>
/// <param name="Rounds">How many times it had to wait for an answer before it could ask on.</param>
/// <param name="Calls">How many calls of each action, such as <c>route53:ChangeResourceRecordSets</c>.</param>
public sealed record RunEnded(int ApiCalls, int Rounds, IReadOnlyDictionary<string, int> Calls) : RunEvent;
