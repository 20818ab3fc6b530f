using System.Text;
using BlueGreen.LocalCloud.Host;
using static System.Net.WebUtility;

namespace BlueGreen.LocalCloud.Console;

/// <summary>The page that people look at: plain HTML, nothing from elsewhere.</summary>
internal static class ConsolePage
{
    private const int CallsShown = 50;

    public static string Write(World world, IReadOnlyList<CallRecord> calls)
    {
        var html = new StringBuilder(
            """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Local cloud</title>
            <style>body{font:14px system-ui;margin:2em}table{border-collapse:collapse;margin-bottom:2em}td,th{padding:.2em .8em;text-align:left;border-bottom:1px solid #ddd}</style>
            <h1>Local cloud</h1>
            """
        );
        _ = html.Append($"<p>{world.Now:yyyy-MM-dd HH:mm:ss} UTC, timing {Encode(world.Timing.Name)}</p>");
        Table(
            html,
            "Last calls",
            ["#", "Time", "Service", "Action", "Status", "Error"],
            calls
                .Reverse()
                .Take(CallsShown)
                .Select(c => new[] { $"{c.Seq}", $"{c.Time:HH:mm:ss}", c.Service, c.Action, $"{c.Status}", c.Error ?? "" })
        );
        return html.ToString();
    }

    private static void Table(StringBuilder html, string title, IEnumerable<string> heads, IEnumerable<IEnumerable<string>> rows)
    {
        _ = html.Append($"<h2>{Encode(title)}</h2><table><tr>");
        _ = html.AppendJoin("", heads.Select(h => $"<th>{Encode(h)}</th>")).Append("</tr>");
        foreach (var row in rows)
        {
            _ = html.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{Encode(cell)}</td>")).Append("</tr>");
        }

        _ = html.Append("</table>");
    }

    private static string Encode(string text) => HtmlEncode(text);
}
