using System.Text;
using BlueGreen.LocalCloud.Host;
using static System.Net.WebUtility;

namespace BlueGreen.LocalCloud.Console;

/// <summary>The page that people look at: plain HTML, nothing from elsewhere.</summary>
internal static class ConsolePage
{
    public static string Write(World world, IReadOnlyList<CallRecord> calls)
    {
        var html = new StringBuilder(
            """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Local cloud</title>
            <style>body{font:14px system-ui;margin:2em}table{border-collapse:collapse;margin-bottom:2em}td,th{padding:.2em .8em;text-align:left;border-bottom:1px solid #ddd}</style>
            <h1>Local cloud</h1>
            """
        );
        _ = html.Append($"<p>{world.Now:yyyy-MM-dd HH:mm:ss} UTC, timing {HtmlEncode(world.Timing.Name)}</p>");
        foreach (var section in ConsoleSection.All(world, calls))
        {
            Write(html, section);
        }

        return html.ToString();
    }

    private static void Write(StringBuilder html, ConsoleSection section)
    {
        _ = html.Append($"<h2>{HtmlEncode(section.Title)}</h2><table>");
        Write(html, section.Heads, "th");
        foreach (var row in section.Rows)
        {
            Write(html, row, "td");
        }

        _ = html.Append("</table>");
    }

    private static void Write(StringBuilder html, IEnumerable<string> cells, string element) =>
        _ = html.Append("<tr>").AppendJoin("", cells.Select(c => $"<{element}>{HtmlEncode(c)}</{element}>")).Append("</tr>");
}
