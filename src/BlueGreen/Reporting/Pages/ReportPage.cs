using static BlueGreen.Reporting.Pages.Markup;

namespace BlueGreen.Reporting.Pages;

/// <summary>The report of a run as one HTML page that needs nothing beside itself.</summary>
internal static class ReportPage
{
    private static readonly Lazy<string> Style = new(() => Resource("report.css"));

    public static string Render(RunReport report)
    {
        var head = Headline(report.Chapters);
        var (sign, word, kind) = Markup.Of(head.Outcome);
        return $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><title>{Text(head.Target)}: {Text(head.Environment)}</title>
            <style>{Style.Value}</style></head><body><main>
            <header><p class="eyebrow">{Text(head.Environment)}</p><h1>{Text(head.Summary)}</h1>
            <p><span class="pill {kind}">{sign} {Text(head.Target)} {word}</span></p>
            {Figures(report)}</header>
            {(report.Chapters.Count > 1 ? TimelineHtml.OfRun(report.Chapters) : "")}
            {TrafficHtml.Of(report)}
            {Join(report.Chapters.Index(), chapter => ChapterHtml.Of(chapter.Item, chapter.Index + 1, isHeadline: chapter.Item == head))}
            <footer>Times are on the clock that the run shares with AWS. The state itself lives in AWS: deleting this file loses nothing.</footer>
            </main></body></html>

            """;
    }

    /// <summary>What a run comes to: the last operation that did more than look, else the last.</summary>
    public static RunChapter Headline(IReadOnlyList<RunChapter> chapters) =>
        chapters.LastOrDefault(chapter => chapter.Outcome != ChapterOutcome.Unchanged) ?? chapters[^1];

    private static string Figures(RunReport report)
    {
        var calls = report.Chapters.Sum(chapter => chapter.Calls?.ApiCalls ?? 0);
        var took = report.Chapters.Max(chapter => chapter.BeganAt + chapter.Duration) - report.Chapters.Min(chapter => chapter.BeganAt);
        return $"""
            <dl class="figures"><div><dt>took</dt><dd>{Duration(took)}</dd></div>
            <div><dt>API calls</dt><dd>{Number(calls)}</dd></div>
            {(
                report.Traffic.Count == 0
                    ? ""
                    : $"""<div><dt>requests</dt><dd>{Number(report.Traffic.Sum(point => (double)point.Requests))}</dd></div><div><dt>failures</dt><dd>{Number(report.Traffic.Sum(point => (double)point.Failures))}</dd></div>"""
            )}
            <div><dt>operations</dt><dd>{report.Chapters.Count}</dd></div></dl>
            """;
    }

    private static string Resource(string name)
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
