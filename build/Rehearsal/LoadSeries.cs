using System.Text.Json;
using BlueGreen.Reporting;

namespace Build.Rehearsal;

/// <summary>What the load client wrote: a line for its start, one for every tenth of a second, one for the whole.</summary>
/// <param name="Points">The tenths of a second.</param>
/// <param name="Summary">The whole; null where the client was cut off.</param>
internal sealed record LoadSeries(IReadOnlyList<LoadPoint> Points, LoadSummary? Summary)
{
    // Shorter gaps are a version that answers few requests; longer ones a version that was away.
    private const double Gap = 1;

    private const double Step = 0.1;

    /// <summary>Reads a file; a last line that is still being written is passed over.</summary>
    /// <param name="path">The file.</param>
    public static LoadSeries Read(string path)
    {
        var points = new List<LoadPoint>();
        LoadSummary? summary = null;
        foreach (var line in File.ReadLines(path).Select(TryParse).OfType<JsonElement>())
        {
            if (line.TryGetProperty("summary", out var whole))
            {
                summary = whole.Deserialize<LoadSummary>(JsonSerializerOptions.Web);
            }
            else if (line.TryGetProperty("at", out _))
            {
                points.Add(line.Deserialize<LoadPoint>(JsonSerializerOptions.Web)!);
            }
        }

        return new LoadSeries(points, summary);
    }

    /// <summary>From when to when each version answered, in seconds since the start; one that went and came back has several times.</summary>
    public IReadOnlyList<ServedVersion> Versions() =>
        [
            .. Points
                .SelectMany(point => point.Versions.Select(version => (Version: version.Key, point.At, Requests: version.Value)))
                .GroupBy(one => one.Version, StringComparer.Ordinal)
                .Select(version => new ServedVersion(
                    version.Key,
                    version.Sum(one => (long)one.Requests),
                    Spans([.. version.Select(one => one.At)])
                )),
        ];

    /// <summary>The same for the report, on the clock of the cloud.</summary>
    /// <param name="start">The cloud's time when the client started.</param>
    /// <param name="speed">How many of its seconds pass in one of the machine's.</param>
    public IEnumerable<TrafficPoint> OnCloudTime(DateTimeOffset start, double speed) =>
        Points.Select(point => new TrafficPoint(
            (start + TimeSpan.FromSeconds(point.At * speed)).ToUnixTimeMilliseconds(),
            point.Requests,
            point.Failures?.Values.Sum() ?? 0,
            point.Max,
            point.Versions
        ));

    private static IReadOnlyList<ServedSpan> Spans(IReadOnlyList<double> times)
    {
        var spans = new List<ServedSpan>();
        foreach (var at in times)
        {
            if (spans is [.., var last] && at - last.To < Gap)
            {
                spans[^1] = last with { To = End(at) };
            }
            else
            {
                spans.Add(new ServedSpan(at, End(at)));
            }
        }

        return spans;
    }

    private static double End(double at) => Math.Round(at + Step, 1);

    private static JsonElement? TryParse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The requests that were due in a tenth of a second.</summary>
/// <param name="At">Its beginning, in seconds since the start.</param>
/// <param name="Requests">All that were sent.</param>
/// <param name="Failures">How many failed, by kind; null where none did.</param>
/// <param name="Max">How long the slowest took, in milliseconds.</param>
/// <param name="Versions">How many each version answered.</param>
internal sealed record LoadPoint(
    double At,
    int Requests,
    IReadOnlyDictionary<string, int>? Failures,
    double Max,
    IReadOnlyDictionary<string, int> Versions
);

/// <summary>A whole run of the client.</summary>
/// <param name="Requests">All that were sent.</param>
/// <param name="Failed">How many failed.</param>
/// <param name="Examples">The first that failed.</param>
/// <param name="Median">How long half of them took at most, in milliseconds.</param>
/// <param name="P99">The same for 99 of 100.</param>
/// <param name="Slowest">The one that took longest; null where none was sent.</param>
internal sealed record LoadSummary(
    long Requests,
    long Failed,
    IReadOnlyList<FailedRequest> Examples,
    double Median,
    double P99,
    SlowRequest? Slowest
);

/// <summary>A request that failed.</summary>
/// <param name="At">When it was due, in seconds since the start.</param>
/// <param name="Url">What was asked.</param>
/// <param name="Kind">By what it failed.</param>
/// <param name="Milliseconds">How long it took to fail.</param>
/// <param name="Detail">In words.</param>
internal sealed record FailedRequest(double At, string Url, string Kind, double Milliseconds, string Detail);

/// <summary>How long a request took.</summary>
/// <param name="Milliseconds">From when it was due to its whole answer.</param>
internal sealed record SlowRequest(double Milliseconds);

/// <summary>A version and when it answered.</summary>
/// <param name="Version">The version, as the site itself told it.</param>
/// <param name="Requests">How many requests it answered.</param>
/// <param name="Served">From when to when; times of two versions overlap while names and connections outlive a switch.</param>
internal sealed record ServedVersion(string Version, long Requests, IReadOnlyList<ServedSpan> Served);

/// <summary>A stretch of time.</summary>
/// <param name="From">Seconds since the client started.</param>
/// <param name="To">Seconds since the client started.</param>
internal sealed record ServedSpan(double From, double To);
