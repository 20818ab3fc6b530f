using BlueGreen.Reporting;
using Cake.Core.Diagnostics;

namespace Cake.BlueGreen;

/// <summary>Tells Cake's log what a run does.</summary>
internal sealed class CakeRunLog(ICakeLog log) : IRunLog
{
    public void Tell(string line) => log.Write(Verbosity.Normal, LogLevel.Information, "{0}", line);

    public void Detail(string line) => log.Write(Verbosity.Verbose, LogLevel.Verbose, "{0}", line);

    public void Warn(string line) => log.Write(Verbosity.Minimal, LogLevel.Warning, "{0}", line);
}
