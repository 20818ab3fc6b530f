using System.Globalization;
using static BlueGreen.Reporting.Pages.Markup;

namespace BlueGreen.Reporting.Pages;

/// <summary>Traffic by version over time, with failures: a stacked area, a strip of failures below it, and the figures as a table.</summary>
internal static class TrafficHtml
{
    private const int Columns = 240;
    private const int Width = 1000;
    private const int Height = 180;
    private const int Colours = 6;

    public static string Of(RunReport report)
    {
        if (report.Traffic.Count == 0)
        {
            return string.Empty;
        }

        var bins = Bins(report.Traffic);
        var versions = report.Traffic.SelectMany(point => point.Versions.Keys).Distinct(StringComparer.Ordinal).ToList();
        var axis = new Axis(bins[0].From, bins[^1].From + bins[^1].Length - bins[0].From);
        var peak = Math.Max(1, bins.Max(bin => bin.PerSecond(bin.Versions.Values.Sum())));
        var failures = report.Traffic.Sum(point => point.Failures);
        var marks = Marks(report, axis).Index().ToList();
        return $"""
            <section class="card"><h2>Traffic</h2>
            <p class="facts"><b>{Number(report.Traffic.Sum(point => (double)point.Requests))}</b> requests, <b class="{(
                failures == 0 ? "good" : "bad"
            )}">{Plural(failures, "failure", "failures")}</b>, slowest answer {Number(report.Traffic.Max(point => point.Slowest))} ms</p>
            <p class="legend">{Join(
                versions.Index(),
                version => $"""<span><i class="key v{version.Index % Colours}"></i>{Text(version.Item)}</span> """
            )}<span><i class="key bad"></i>failures</span></p>
            <div class="chart"><span class="peak">{Number(peak)} answers/s</span>
            <svg viewBox="0 0 {Width} {Height}" preserveAspectRatio="none" role="img" aria-label="Answers per second by version">
            {Join(versions.Index(), version => Area(version.Index, versions, bins, peak))}
            {Join(
                marks,
                mark => $"""<line class="mark" x1="{X(mark.Item.Share)}" x2="{X(mark.Item.Share)}" y1="0" y2="{Height}"/>"""
            )}
            </svg>
            <div class="strip" role="img" aria-label="{Plural(failures, "failure", "failures")}">{Join(
                bins.Where(bin => bin.Failures > 0),
                bin =>
                    $"""<i class="bad" title="{Plural(bin.Failures, "failure", "failures")}" style="left:{Percent(axis.Share(bin.From))};width:{Percent(bin.Length / axis.Length)}"></i>"""
            )}</div>
            {axis.Render()}
            <div class="marks">{Join(
                marks,
                mark => $"""<span style="left:{Percent(mark.Item.Share)}">{mark.Index + 1}</span>"""
            )}</div>
            </div>
            <p class="legend">{Join(marks, mark => $"""<span><b>{mark.Index + 1}</b> {Text(mark.Item.Label)}</span> """)}</p>
            <details><summary>Figures</summary><table><tr><th>operation</th><th>requests</th><th>failures</th><th>slowest</th><th>answered by</th></tr>
            {Join(report.Chapters, chapter => Row(chapter, report.Traffic))}
            </table></details></section>
            """;
    }

    private static string Row(RunChapter chapter, IReadOnlyList<TrafficPoint> traffic)
    {
        var from = chapter.BeganAt.ToUnixTimeMilliseconds();
        var to = (chapter.BeganAt + chapter.Duration).ToUnixTimeMilliseconds();
        var during = traffic.Where(point => point.T >= from && point.T < to).ToList();
        var versions = during
            .SelectMany(point => point.Versions)
            .GroupBy(version => version.Key, StringComparer.Ordinal)
            .Select(version => $"{version.Key} {Number(version.Sum(pair => (double)pair.Value))}");
        return during.Count == 0
            ? string.Empty
            : $"""<tr><td>{Text(chapter.Target)}</td><td>{Number(during.Sum(point => (double)point.Requests))}</td><td>{Number(during.Sum(point => (double)point.Failures))}</td><td>{Number(during.Max(point => point.Slowest))} ms</td><td>{Text(string.Join(", ", versions))}</td></tr>""";
    }

    // Where the live names moved while somebody asked: the private batch completes what the public one began. Moves may be close together, so the
    // chart has room for their numbers only.
    private static IEnumerable<(double Share, string Label)> Marks(RunReport report, Axis axis) =>
        report
            .Chapters.Where(chapter => chapter.Target is "Switch" or "Rollback")
            .SelectMany(chapter =>
                chapter
                    .Steps.Where(step => step.Text.StartsWith("public zone", StringComparison.Ordinal) && axis.Holds(step.StartedAt))
                    .Select(step => (axis.Share(step.StartedAt), $"{chapter.Target} to {chapter.Plan?.To ?? "?"}"))
            );

    private static string Area(int index, List<string> versions, List<Bin> bins, double peak)
    {
        var upper = bins.Select(bin => Level(bin, index + 1)).ToList();
        var lower = bins.Select(bin => Level(bin, index)).ToList();
        var forth = bins.Select((bin, i) => $"{X((i + 0.5) / bins.Count)},{Y(upper[i])}");
        var back = bins.Select((bin, i) => $"{X((i + 0.5) / bins.Count)},{Y(lower[i])}").Reverse();
        return $"""<polygon class="v{index % Colours}" points="{string.Join(' ', forth.Concat(back))}"><title>{Text(versions[index])}</title></polygon>""";

        double Level(Bin bin, int count) =>
            bin.PerSecond(versions.Take(count).Sum(version => bin.Versions.GetValueOrDefault(version))) / peak;
    }

    private static List<Bin> Bins(IReadOnlyList<TrafficPoint> traffic)
    {
        var first = traffic[0].T;
        // A whole number of points a column: otherwise some columns hold one more than others, and the area gets teeth.
        var spacing = traffic.Zip(traffic.Skip(1), (one, next) => next.T - one.T).Where(gap => gap > 0).DefaultIfEmpty(100).Min();
        var length = (double)(Math.Max(1, (traffic[^1].T - first) / (spacing * Columns) + 1) * spacing);
        var count = (int)((traffic[^1].T - first) / length) + 1;
        var bins = Enumerable
            .Range(0, count)
            .Select(i => new Bin(DateTimeOffset.FromUnixTimeMilliseconds(first + (long)(i * length)), TimeSpan.FromMilliseconds(length)))
            .ToList();
        foreach (var point in traffic)
        {
            bins[Math.Min(count - 1, (int)((point.T - first) / length))].Add(point);
        }

        return bins;
    }

    private static string X(double share) => (share * Width).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Y(double share) => (Height - (share * Height)).ToString("0.#", CultureInfo.InvariantCulture);

    private sealed class Bin(DateTimeOffset from, TimeSpan length)
    {
        public DateTimeOffset From { get; } = from;

        public TimeSpan Length { get; } = length;

        public Dictionary<string, int> Versions { get; } = new(StringComparer.Ordinal);

        public int Failures { get; private set; }

        public double PerSecond(int count) => count / Length.TotalSeconds;

        public void Add(TrafficPoint point)
        {
            Failures += point.Failures;
            foreach (var (version, count) in point.Versions)
            {
                Versions[version] = Versions.GetValueOrDefault(version) + count;
            }
        }
    }
}
