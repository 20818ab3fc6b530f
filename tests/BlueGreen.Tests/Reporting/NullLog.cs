using BlueGreen.Reporting;

namespace BlueGreen.Tests.Reporting;

/// <summary>Hears nothing.</summary>
internal sealed class NullLog : IRunLog
{
    public void Tell(string line) { }

    public void Detail(string line) { }

    public void Warn(string line) { }
}
