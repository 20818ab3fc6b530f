using BlueGreen.Reporting;

namespace Scenarios.Machines;

/// <summary>Keeps every line that runs told.</summary>
internal sealed class RunLog : IRunLog
{
    public List<string> Lines { get; } = [];

    public void Tell(string line) => Lines.Add(line);

    public void Detail(string line) => Lines.Add(line);

    public void Warn(string line) => Lines.Add(line);
}
