using BlueGreen.Naming;

namespace BlueGreen.State.Record;

/// <summary>A run took the environment from another one whose lease was running.</summary>
/// <param name="From">The run that held it.</param>
/// <param name="By">The run that took it.</param>
/// <param name="Who">Who started that.</param>
/// <param name="At">When, on Route 53's clock.</param>
public sealed record BrokenLock(RunId From, RunId By, string Who, DateTimeOffset At)
{
    internal static BrokenLock? Read(TxtFields fields) =>
        RunId.TryParse(fields.Text("broken.from"), out var from)
        && RunId.TryParse(fields.Text("broken.by"), out var by)
        && fields.Time("broken.at") is { } at
            ? new BrokenLock(from, by, fields.Text("broken.who") ?? string.Empty, at)
            : null;

    internal IEnumerable<(string, string)> Fields() =>
        [("broken.from", From.ToString()), ("broken.by", By.ToString()), ("broken.who", Who), ("broken.at", TxtFields.Format(At))];
}
