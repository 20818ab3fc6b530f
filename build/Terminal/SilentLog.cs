using BlueGreen.Reporting;

namespace Build.Terminal;

/// <summary>For looks whose only output is a picture.</summary>
internal sealed class SilentLog : IRunLog
{
    public void Tell(string line) { }

    public void Detail(string line) { }

    public void Warn(string line) { }
}
