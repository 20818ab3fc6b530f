namespace BlueGreen.LocalCloud.Load;

/// <summary>A tenth of a second while its requests end.</summary>
internal sealed class PointBuilder
{
    private readonly List<float> durations = [];
    private readonly Dictionary<string, int> versions = new(StringComparer.Ordinal);
    private Dictionary<FailureKind, int>? failures;

    public int Sent { get; set; }

    public bool IsOver => durations.Count == Sent;

    public void Add(in RequestOutcome outcome, double milliseconds)
    {
        durations.Add((float)milliseconds);
        if (outcome.Failure is { } kind)
        {
            failures ??= [];
            failures[kind] = failures.GetValueOrDefault(kind) + 1;
        }
        else if (outcome.Version is { } version)
        {
            versions[version] = versions.GetValueOrDefault(version) + 1;
        }
    }

    public LoadPoint Build(double at)
    {
        durations.Sort();
        return new LoadPoint(at, Sent, failures, Percentile(0.5), Percentile(0.99), Percentile(1), versions);
    }

    private double Percentile(double share) =>
        durations.Count == 0 ? 0 : Recorder.Round(durations[Math.Min(durations.Count - 1, (int)(durations.Count * share))]);
}
