using static BlueGreen.Reporting.Pages.Markup;

namespace BlueGreen.Reporting.Pages;

/// <summary>The report in short, as Markdown: for a build server's summary page.</summary>
internal static class ReportMarkdown
{
    public static string Render(RunReport report)
    {
        var head = ReportPage.Headline(report.Chapters);
        return string.Join(
                '\n',
                [
                    $"## {Of(head.Outcome).Sign} {Cell(head.Summary)}",
                    string.Empty,
                    $"{Cell(head.Environment)} \u00B7 {Clock(head.BeganAt)}{(head.Run is { } run ? $" \u00B7 {Cell(run.Who)} on {Cell(run.Where)}" : "")}",
                    string.Empty,
                    "| operation | outcome | what it came to | took | API calls |",
                    "|---|---|---|--:|--:|",
                    .. report.Chapters.Select(Row),
                    .. Traffic(report),
                    .. head.Refusals.SelectMany(refusal =>
                        new[]
                        {
                            string.Empty,
                            $"> **{refusal.Code}** {Cell(refusal.Refused)} {Cell(refusal.Unchanged)}",
                            ">",
                            $"> {Cell(refusal.Remedy)}",
                        }
                    ),
                    .. head.Seen is { } seen ? Sides(seen) : [],
                    .. Steps(head),
                    .. head.WayBack is { } back ? [string.Empty, $"**The way back:** {Cell(back)}"] : Array.Empty<string>(),
                ]
            ) + "\n";
    }

    private static string Row(RunChapter chapter) =>
        $"| {chapter.Target} | {Of(chapter.Outcome).Sign} {Of(chapter.Outcome).Word} | {Cell(chapter.Summary)} | {Duration(chapter.Duration)} | {Number(chapter.Calls?.ApiCalls ?? 0)} |";

    private static IEnumerable<string> Traffic(RunReport report) =>
        report.Traffic.Count == 0
            ? []
            :
            [
                string.Empty,
                $"Traffic: {Number(report.Traffic.Sum(point => (double)point.Requests))} requests, {Plural(report.Traffic.Sum(point => point.Failures), "failure", "failures")}.",
            ];

    private static IEnumerable<string> Sides(Status.StatusReport status) =>
        [
            string.Empty,
            "| side | version | group | healthy | load balancer |",
            "|---|---|---|--:|---|",
            Side("live", status.Live),
            Side("staging", status.Staging),
        ];

    private static string Side(string name, Status.SideReport? side) =>
        side is null
            ? $"| {name} | none | | | |"
            : $"| {name} | {Cell(side.Version ?? "\u2013")} | {Cell(side.Group ?? "\u2013")} | {side.Healthy}/{side.Desired} | {Cell(side.LoadBalancer)} |";

    private static IEnumerable<string> Steps(RunChapter chapter) =>
        chapter.Steps.Count == 0
            ? []
            :
            [
                string.Empty,
                $"<details><summary>{Plural(chapter.Steps.Count, "step", "steps")}</summary>",
                string.Empty,
                "| # | step | took |",
                "|--:|---|--:|",
                .. chapter.Steps.Select(
                    (step, index) =>
                        $"| {index + 1} | {Cell(step.Text)}{(step.Failure is null ? "" : $" **failed:** {Cell(step.Failure)}")} | {Duration(step.Duration)} |"
                ),
                string.Empty,
                "</details>",
            ];

    // One line, and nothing in it that Markdown or HTML would take for its own.
    private static string Cell(string text) => Text(text).Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
