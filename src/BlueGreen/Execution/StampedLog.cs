using BlueGreen.Aws;
using BlueGreen.Reporting;

namespace BlueGreen.Execution;

/// <summary>Gives every event the time of the clock that the run shares with AWS.</summary>
internal sealed class StampedLog(IRunLog log, SharedClock clock) : IRunLog
{
    public void Tell(string line) => log.Tell(line);

    public void Detail(string line) => log.Detail(line);

    public void Warn(string line) => log.Warn(line);

    public void Report(RunEvent happened) => log.Report(happened with { At = clock.Now });
}
