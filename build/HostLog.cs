using BlueGreen.Reporting;
using Build.Ci;
using Build.Terminal;
using Cake.Core.Diagnostics;

namespace Build;

/// <summary>Where operations tell what they do: plain lines in a log, with a region of progress below them in a terminal, and a build server's messages.</summary>
internal sealed class HostLog : IRunLog, IDisposable
{
    private readonly ICakeLog _log;
    private readonly BuildServer _server;
    private readonly ProgressRegion? _region;
    private string? _told;

    /// <param name="log">Cake's log, which knows the verbosity.</param>
    /// <param name="server">The build server; one that does nothing where there is none.</param>
    /// <param name="screen">What the output goes to.</param>
    /// <param name="time">The clock of the progress.</param>
    public HostLog(ICakeLog log, BuildServer server, Screen screen, TimeProvider time)
    {
        _log = log;
        _server = server;
        _region = screen.IsTerminal && log.Verbosity >= Verbosity.Normal ? new ProgressRegion(screen.Console, time) : null;
    }

    /// <value>The AWS calls of the run that ended last, retries included.</value>
    public int LatestApiCalls { get; private set; }

    public void Tell(string line) => Above(() => _log.Information("{0}", line));

    public void Detail(string line) => Above(() => _log.Verbose("{0}", line));

    public void Warn(string line)
    {
        if (!_server.Warn(line))
        {
            Above(() => _log.Warning("{0}", line));
        }
    }

    public void Report(RunEvent happened)
    {
        if (happened is RunEnded ended)
        {
            LatestApiCalls = ended.ApiCalls;
        }
        else if (happened is StepBegun step)
        {
            _server.Progress(step.Text);
        }
        else if (happened is GateBegun gate)
        {
            _server.Progress(gate.Name);
        }
        else if (happened is WaitSeen { Done: false } wait && wait.Seen != _told)
        {
            _told = wait.Seen;
            _server.Progress($"{wait.What}: {wait.Seen}");
        }

        _region?.Hear(happened);
    }

    public void Dispose() => _region?.Dispose();

    private void Above(Action write)
    {
        if (_region is null)
        {
            write();
        }
        else
        {
            _region.Above(write);
        }
    }
}
