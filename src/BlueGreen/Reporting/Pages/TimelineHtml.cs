using static BlueGreen.Reporting.Pages.Markup;

namespace BlueGreen.Reporting.Pages;

/// <summary>Steps and waits as bars on one axis.</summary>
internal static class TimelineHtml
{
    /// <summary>The operations of a run.</summary>
    public static string OfRun(IReadOnlyList<RunChapter> chapters)
    {
        var axis = Axis.Of(chapters.Min(chapter => chapter.BeganAt), chapters.Max(chapter => chapter.BeganAt + chapter.Duration));
        return $"""
            <section class="card"><h2>The run</h2>
            <div class="gantt"><div class="lane head"><span></span>{axis.Render()}<span></span></div>
            {Join(
                chapters.Index(),
                chapter =>
                    Lane(
                        $"""<a href="#chapter-{chapter.Index + 1}">{Text(chapter.Item.Target)}</a>""",
                        Of(chapter.Item.Outcome).Class,
                        axis,
                        chapter.Item.BeganAt,
                        chapter.Item.Duration,
                        string.Empty,
                        chapter.Item.Summary
                    )
            )}
            </div></section>
            """;
    }

    /// <summary>The steps of one operation, with what was waited for in them.</summary>
    public static string OfSteps(RunChapter chapter)
    {
        if (chapter.Steps.Count == 0)
        {
            return string.Empty;
        }

        var axis = Axis.Of(chapter);
        return $"""
            <h3>Timeline</h3>
            <div class="gantt"><div class="lane head"><span></span>{axis.Render()}<span></span></div>
            {Join(chapter.Steps.Index(), step => Step(step.Index + 1, step.Item, chapter, axis))}
            </div>
            <p class="legend"><i class="key work"></i>work <i class="key wait"></i>waiting <i class="key bad"></i>failed</p>
            """;
    }

    private static string Step(int number, StepReport step, RunChapter chapter, Axis axis)
    {
        var end = step.StartedAt + step.Duration;
        var looks = chapter.Waits.Where(wait => wait.At >= step.StartedAt && wait.At <= end).ToList();
        var waits = looks
            .GroupBy(wait => wait.What, StringComparer.Ordinal)
            .Select(group => (From: group.First().At - group.First().Elapsed, To: group.Last().At))
            .Where(wait => wait.To > wait.From);
        var seen = looks.Where(look => look.Seen.Length > 0).Select(look => look.Seen).Distinct(StringComparer.Ordinal).ToList();
        return Lane(
            $"""<b>{number}</b> {Text(step.Text)}{Seen(seen)}{(step.Failure is null ? "" : $"""<em class="bad">{Text(step.Failure)}</em>""")}""",
            step.Failure is null ? "work" : "bad",
            axis,
            step.StartedAt,
            step.Duration,
            Join(
                waits,
                wait =>
                    $"""<i class="wait" style="left:{Percent(axis.Share(wait.From))};width:{Percent(axis.Share(wait.To) - axis.Share(wait.From))}"></i>"""
            ),
            $"{Plural(step.ApiCalls, "call", "calls")}"
        );
    }

    private static string Seen(List<string> seen) =>
        seen.Count == 0
            ? string.Empty
            : $"""<em>{Text(string.Join(" \u2192 ", seen.Count > 5 ? [.. seen.Take(3), "\u2026", seen[^1]] : seen))}</em>""";

    private static string Lane(string label, string kind, Axis axis, DateTimeOffset from, TimeSpan duration, string inside, string title) =>
        $"""
            <div class="lane" title="{Text(title)}"><span class="what">{label}</span><span class="track">{Join(
                axis.Ticks(),
                tick => $"""<u style="left:{Percent(tick.Share)}"></u>"""
            )}<i class="{kind}" style="left:{Percent(axis.Share(from))};width:{Percent(axis.Share(from + duration) - axis.Share(from))}"></i>{inside}</span><span class="took">{Duration(duration)}</span></div>
            """;
}
