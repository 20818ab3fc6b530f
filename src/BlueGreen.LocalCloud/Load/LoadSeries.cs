using System.Text.Json.Serialization;

namespace BlueGreen.LocalCloud.Load;

/// <summary>The first line of a series.</summary>
/// <param name="Start">When the first request was due: times of other lines are seconds since then.</param>
internal sealed record LoadStart(DateTimeOffset Start, double Rate, double Speed, IReadOnlyList<Uri> Urls);

/// <summary>The requests that were due in one tenth of a second.</summary>
/// <param name="At">Its beginning, in seconds.</param>
/// <param name="Requests">All that were sent, failed ones included.</param>
/// <param name="Failures">How many failed, by kind; null where none did.</param>
/// <param name="Median">Milliseconds, as the following ones.</param>
/// <param name="Versions">How many each version answered.</param>
internal sealed record LoadPoint(
    double At,
    int Requests,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<FailureKind, int>? Failures,
    double Median,
    [property: JsonPropertyName("p99")] double Percentile99,
    double Max,
    IReadOnlyDictionary<string, int> Versions
);

/// <summary>The last line of a series.</summary>
/// <param name="Summary">The whole run in one.</param>
internal sealed record LoadEnd(LoadSummary Summary);

/// <summary>A whole run.</summary>
/// <param name="Requests">All that were sent.</param>
/// <param name="Failed">How many of them failed.</param>
/// <param name="Failures">The same by kind.</param>
/// <param name="Examples">The first that failed.</param>
/// <param name="Seconds">How long requests were due.</param>
/// <param name="Median">Milliseconds, as the following ones.</param>
/// <param name="Slowest">The one that took longest.</param>
/// <param name="Versions">Which version answered when, in the order of their first answers.</param>
/// <param name="Connections">How many were opened.</param>
/// <param name="LatestSend">By how many milliseconds the client was late at worst: its own load, not the site's.</param>
/// <param name="CpuSeconds">What the client itself used.</param>
internal sealed record LoadSummary(
    long Requests,
    long Failed,
    IReadOnlyDictionary<FailureKind, long> Failures,
    IReadOnlyList<FailedRequest> Examples,
    double Seconds,
    double Median,
    [property: JsonPropertyName("p99")] double Percentile99,
    [property: JsonPropertyName("p999")] double Percentile999,
    SlowRequest? Slowest,
    IReadOnlyList<ServedVersion> Versions,
    int Connections,
    double LatestSend,
    double CpuSeconds
);

/// <summary>A request that failed.</summary>
/// <param name="At">When it was due, in seconds.</param>
/// <param name="Milliseconds">How long it took to fail.</param>
internal sealed record FailedRequest(double At, Uri Url, FailureKind Kind, int Status, double Milliseconds, string Detail);

/// <summary>A request and how long it took.</summary>
internal sealed record SlowRequest(double At, Uri Url, double Milliseconds);

/// <summary>A version and when it answered: the first and the last request that it served, in seconds. Two versions overlap while names
/// and connections outlive a switch.</summary>
internal sealed record ServedVersion(string Version, long Requests, double First, double Last);
