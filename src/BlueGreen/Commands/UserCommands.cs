using BlueGreen.Reporting;

namespace BlueGreen.Commands;

/// <summary>Runs commands of the user's own, and tells what they write as they write it: without secrets, each line under the command's name.</summary>
/// <param name="runner">Runs them.</param>
/// <param name="directory">Where they run.</param>
/// <param name="redaction">Takes secrets out of what they write.</param>
/// <param name="time">The clock of how long they take.</param>
/// <param name="log">Who is told.</param>
internal sealed class UserCommands(ICommandRunner runner, string directory, Redaction redaction, TimeProvider time, IRunLog log)
{
    private const int KeptLines = 10;
    private const int LongestLine = 300;

    /// <summary>Runs one to its end, whichever that is.</summary>
    /// <param name="name">How the log names it.</param>
    /// <param name="line">What the shell is given.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="facts">What it finds in its environment.</param>
    /// <param name="cancellationToken">Ends it, with all that it has started.</param>
    public async Task<CommandReport> RunAsync(
        string name,
        string line,
        TimeSpan timeout,
        IReadOnlyDictionary<string, string> facts,
        CancellationToken cancellationToken
    )
    {
        var last = new Queue<string>();
        var started = time.GetTimestamp();
        log.Report(new GateBegun(name));
        var end = await runner.RunAsync(new Command(line, directory, facts, timeout), Hear, cancellationToken).ConfigureAwait(false);
        var report = new CommandReport(end, [.. last]);
        log.Report(new GateEnded(name, report.Succeeded, $"{end}", time.GetElapsedTime(started)));
        return report;

        void Hear(string written)
        {
            var safe = redaction.Apply(written);
            log.Tell($"{name}: {safe}");
            if (safe.Trim().Length > 0)
            {
                last.Enqueue(safe.Length <= LongestLine ? safe : $"{safe[..LongestLine]}...");
            }

            if (last.Count > KeptLines)
            {
                _ = last.Dequeue();
            }
        }
    }
}
