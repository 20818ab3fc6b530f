using BlueGreen.Status;
using Build.Options;
using Cake.Common.Diagnostics;
using Spectre.Console;

namespace Build.Terminal;

/// <summary>Shows a status again and again: a picture that stays in its place in a terminal, lines or JSON whenever something has changed elsewhere.</summary>
/// <param name="context">Where it is shown.</param>
internal sealed class StatusView(BuildContext context)
{
    private const string ClearScreen = "\u001b[H\u001b[2J";
    private string? _shown;

    /// <summary>Shows it once.</summary>
    public static void Show(BuildContext context, StatusReport report)
    {
        if (context.Screen.IsTerminal)
        {
            context.Screen.Console.Write(StatusPicture.Of(report, context.Screen.Console.Profile.Width));
        }
        else
        {
            foreach (var line in StatusLines.Of(report))
            {
                context.Information("{0}", line);
            }
        }
    }

    /// <summary>Shows it in place of what was shown before.</summary>
    public void Update(StatusReport report)
    {
        if (context.Screen.IsTerminal && context.Options.Output == OutputForm.Text)
        {
            context.Screen.Console.Profile.Out.Writer.Write(ClearScreen);
            Show(context, report);
            context.Screen.Console.MarkupLine($"[grey]read {report.ReadAt:HH:mm:ss} UTC; Ctrl+C ends[/]");
            return;
        }

        // When it was read always differs; what was read may not.
        var now = ResultFile.Line(report with { ReadAt = default });
        if (now == _shown)
        {
            return;
        }

        _shown = now;
        if (context.Options.Output == OutputForm.Json)
        {
            context.Screen.Results.WriteLine(ResultFile.Line(report));
        }
        else
        {
            context.Information("{0:HH:mm:ss} UTC", report.ReadAt);
            Show(context, report);
        }
    }
}
