using System.Globalization;

namespace Build.Rehearsal;

/// <summary>What a client saw during a rehearsal.</summary>
/// <param name="Requests">How many requests it sent; 0 where machines are simulated.</param>
/// <param name="Failures">How many of them failed.</param>
/// <param name="Slowest">How long the slowest took, in milliseconds.</param>
/// <param name="Versions">Which version answered when.</param>
/// <param name="Series">The file with every tenth of a second, relative to the root; null where nothing was sent.</param>
/// <param name="Examples">The first that failed, in words.</param>
internal sealed record RehearsedTraffic(
    long Requests,
    long Failures,
    double Slowest,
    IReadOnlyList<ServedVersion> Versions,
    string? Series,
    IReadOnlyList<string> Examples
)
{
    /// <summary>Without machines nobody comes.</summary>
    public static RehearsedTraffic None { get; } = new(0, 0, 0, [], Series: null, []);

    /// <param name="series">What the client wrote.</param>
    /// <param name="file">Where it did.</param>
    public static RehearsedTraffic Of(LoadSeries series, string file) =>
        series.Summary is { } whole
            ? new RehearsedTraffic(
                whole.Requests,
                whole.Failed,
                whole.Slowest?.Milliseconds ?? 0,
                series.Versions(),
                file,
                [.. whole.Examples.Select(Text)]
            )
            : new RehearsedTraffic(
                series.Points.Sum(point => (long)point.Requests),
                series.Points.Sum(point => (long)(point.Failures?.Values.Sum() ?? 0)),
                series.Points.Select(point => point.Max).DefaultIfEmpty(0).Max(),
                series.Versions(),
                file,
                []
            );

    /// <summary>For the end of the output.</summary>
    public IEnumerable<string> Lines()
    {
        if (Series is null)
        {
            yield break;
        }

        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"traffic  {Requests:N0} requests, {Failures:N0} failed, slowest {Slowest:0} ms; every tenth of a second: {Series}"
        );
        foreach (var version in Versions)
        {
            var spans = version.Served.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.From:0.0}-{span.To:0.0} s"));
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"         {version.Version} served {string.Join(", ", spans)}: {version.Requests:N0}"
            );
        }

        foreach (var example in Examples)
        {
            yield return $"  !      {example}";
        }
    }

    private static string Text(FailedRequest failed) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{failed.At:0.00} s: {failed.Url}: {failed.Kind} after {failed.Milliseconds:0} ms: {failed.Detail}"
        );
}
