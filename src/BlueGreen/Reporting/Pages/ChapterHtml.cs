using static BlueGreen.Reporting.Pages.Markup;

namespace BlueGreen.Reporting.Pages;

/// <summary>One operation: asked, seen, decided, done, and how to go back.</summary>
internal static class ChapterHtml
{
    public static string Of(RunChapter chapter, int number, bool isHeadline)
    {
        var (sign, word, kind) = Markup.Of(chapter.Outcome);
        return $"""
            <section class="card" id="chapter-{number}">
            <h2>{Text(chapter.Target)} <span class="pill {kind}">{sign} {word}</span></h2>
            {(isHeadline ? "" : $"""<p class="lead">{Text(chapter.Summary)}</p>""")}
            <p class="facts">{Text(chapter.Environment)} · {Clock(chapter.BeganAt)} · {Duration(chapter.Duration)}{Who(chapter)}</p>
            {Asked(chapter)}
            {(chapter.Seen is { } seen ? SidesHtml.Of(seen) : "")}
            {Decision(chapter)}
            {Gates(chapter)}
            {TimelineHtml.OfSteps(chapter)}
            {InstancesHtml.Of(chapter)}
            {Calls(chapter)}
            {(chapter.WayBack is { } back ? $"""<p class="back"><b>The way back</b> {Text(back)}</p>""" : "")}
            </section>
            """;
    }

    private static string Who(RunChapter chapter) =>
        chapter.Run is { } run ? $" · {Text(run.Who)} on {Text(run.Where)} · run <code>{Text(run.RunId)}</code>" : string.Empty;

    private static string Asked(RunChapter chapter) =>
        $"""
            <h3>What was asked</h3><p class="asked"><code>{Text(chapter.Target)}</code>{Join(
                chapter.Asked,
                asked => $""" <code>{Text(asked.Key)} = {Text(asked.Value)}</code>"""
            )}</p>
            """;

    private static string Decision(RunChapter chapter)
    {
        if (chapter.Refusals.Count > 0)
        {
            return $"""
                <h3>Decision</h3>
                {Join(
                    chapter.Refusals,
                    refusal =>
                        $"""<div class="refusal"><b>{Text(refusal.Code)}</b> {Text(refusal.Refused)} <span>{Text(refusal.Unchanged)}</span><p>{Text(refusal.Remedy)}</p></div>"""
                )}
                """;
        }

        if (chapter.Plan is not { } plan)
        {
            return string.Empty;
        }

        var notes = plan.Notes.Concat(chapter.Warnings).Distinct(StringComparer.Ordinal).ToList();
        return $"""
            <h3>Decision</h3><p>{Text(plan.Summary)}</p>
            {(notes.Count == 0 ? "" : $"""<ul class="findings">{Join(notes, note => $"<li>{Text(note)}</li>")}</ul>""")}
            {(
                plan.Steps.Count == 0
                    ? ""
                    : $"""<details{(chapter.Steps.Count == 0 ? " open" : "")}><summary>The plan, {Plural(plan.Steps.Count, "step", "steps")}</summary><ol>{Join(plan.Steps, step => $"<li>{Text(step)}</li>")}</ol></details>"""
            )}
            """;
    }

    private static string Gates(RunChapter chapter) =>
        chapter.Gates.Count == 0
            ? string.Empty
            : $"""
                <h3>Checks and commands of one's own</h3><ul class="findings">{Join(
                    chapter.Gates,
                    gate =>
                        $"<li>{(gate.Passed ? "\u2713" : "\u2717")} {Text(gate.Name)}: {Text(gate.Outcome)} ({Duration(gate.Duration)})</li>"
                )}</ul>
                """;

    private static string Calls(RunChapter chapter)
    {
        if (chapter.Calls is not { ApiCalls: > 0 } calls)
        {
            return string.Empty;
        }

        var most = calls.Calls.Values.DefaultIfEmpty(1).Max();
        return $"""
            <details class="calls"><summary>{Plural(calls.ApiCalls, "API call", "API calls")} in {Plural(calls.Rounds, "round", "rounds")}</summary>
            {Join(
                calls.Calls.OrderByDescending(call => call.Value).ThenBy(call => call.Key, StringComparer.Ordinal),
                call =>
                    $"""<div class="call"><span>{Text(call.Key)}</span><i style="width:{Percent((double)call.Value / most)}"></i><b>{call.Value}</b></div>"""
            )}
            </details>
            """;
    }
}
