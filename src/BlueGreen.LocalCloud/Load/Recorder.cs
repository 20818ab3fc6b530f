namespace BlueGreen.LocalCloud.Load;

/// <summary>Counts requests as they end, into tenths of a second by when they were due, and into one whole.</summary>
internal sealed class Recorder
{
    /// <summary>The length of a point of the series.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private const int MostExamples = 20;

    private readonly Lock gate = new();
    private readonly Queue<PointBuilder> open = new();
    private readonly Histogram durations = new();
    private readonly Dictionary<FailureKind, long> failures = [];
    private readonly Dictionary<string, ServedVersion> versions = new(StringComparer.Ordinal);
    private readonly List<FailedRequest> examples = [];
    private long firstOpen;
    private long requests;
    private SlowRequest? slowest;
    private TimeSpan lastDue;
    private TimeSpan latest;

    /// <summary>Says that a request is under way; its point stays open until it ends.</summary>
    /// <param name="due">When it was to be sent: never earlier than the one before.</param>
    /// <param name="late">By how much it was sent later.</param>
    public void Begin(TimeSpan due, TimeSpan late)
    {
        lock (gate)
        {
            PointOf(due).Sent++;
            lastDue = due;
            latest = late > latest ? late : latest;
        }
    }

    public void End(in RequestOutcome outcome)
    {
        var milliseconds = outcome.Duration.TotalMilliseconds;
        lock (gate)
        {
            requests++;
            durations.Add(milliseconds);
            PointOf(outcome.Due).Add(outcome, milliseconds);
            if (slowest is null || milliseconds > slowest.Milliseconds)
            {
                slowest = new SlowRequest(Seconds(outcome.Due), outcome.Url, Round(milliseconds));
            }

            if (outcome.Failure is { } kind)
            {
                AddFailure(outcome, kind, milliseconds);
            }
            else if (outcome.Version is { } version)
            {
                AddVersion(version, Seconds(outcome.Due));
            }
        }
    }

    /// <summary>Takes the points that are over: all their requests were sent and have ended.</summary>
    /// <param name="sentUntil">When the next request is due: none will begin before.</param>
    public IReadOnlyList<LoadPoint> TakeWhole(TimeSpan sentUntil)
    {
        lock (gate)
        {
            var whole = new List<LoadPoint>();
            while (open.TryPeek(out var point) && point.IsOver && Step * (firstOpen + 1) <= sentUntil)
            {
                whole.Add(point.Build(Seconds(Step * firstOpen)));
                _ = open.Dequeue();
                firstOpen++;
            }

            return whole;
        }
    }

    public LoadSummary Summarise(int connections, TimeSpan processorTime)
    {
        lock (gate)
        {
            return new LoadSummary(
                requests,
                failures.Values.Sum(),
                new SortedDictionary<FailureKind, long>(failures),
                [.. examples.OrderBy(example => example.At)],
                Seconds(lastDue),
                durations.Percentile(0.5),
                durations.Percentile(0.99),
                durations.Percentile(0.999),
                slowest,
                [.. versions.Values.OrderBy(version => version.First)],
                connections,
                Round(latest.TotalMilliseconds),
                Round(processorTime.TotalSeconds)
            );
        }
    }

    public static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 4);

    public static double Round(double value) => Math.Round(value, 2);

    private void AddFailure(in RequestOutcome outcome, FailureKind kind, double milliseconds)
    {
        failures[kind] = failures.GetValueOrDefault(kind) + 1;
        if (examples.Count < MostExamples)
        {
            examples.Add(
                new FailedRequest(
                    Seconds(outcome.Due),
                    outcome.Url,
                    kind,
                    outcome.Status,
                    Round(milliseconds),
                    outcome.Detail ?? string.Empty
                )
            );
        }
    }

    private void AddVersion(string version, double at)
    {
        var served = versions.GetValueOrDefault(version) ?? new ServedVersion(version, 0, at, at);
        versions[version] = served with
        {
            Requests = served.Requests + 1,
            First = Math.Min(served.First, at),
            Last = Math.Max(served.Last, at),
        };
    }

    private PointBuilder PointOf(TimeSpan due)
    {
        var number = due.Ticks / Step.Ticks;
        while (firstOpen + open.Count <= number)
        {
            open.Enqueue(new PointBuilder());
        }

        return open.ElementAt((int)(number - firstOpen));
    }
}
