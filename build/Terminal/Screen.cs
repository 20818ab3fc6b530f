using Spectre.Console;

namespace Build.Terminal;

/// <summary>What the output goes to: a terminal that somebody looks at, or a log.</summary>
/// <param name="Console">Writes to it; its colours follow NO_COLOR.</param>
/// <param name="IsTerminal">Whether lines may be drawn over.</param>
public sealed record Screen(IAnsiConsole Console, bool IsTerminal)
{
    /// <summary>Where results for programs go, and nothing else when they are asked for.</summary>
    public TextWriter Results { get; init; } = System.Console.Out;

    /// <summary>A picture beside lines of a log must not be cut to a terminal's width.</summary>
    private const int WidthOfLogs = 120;

    /// <summary>Looks at what this process writes to.</summary>
    /// <param name="isBuildServer">Whether a build server reads it: never drawn over, whatever it calls itself.</param>
    public static Screen Detect(bool isBuildServer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        var isTerminal =
            !isBuildServer
            && !System.Console.IsOutputRedirected
            && Environment.GetEnvironmentVariable("TERM") is not "dumb"
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        if (System.Console.IsOutputRedirected)
        {
            console.Profile.Width = WidthOfLogs;
        }

        return new Screen(console, isTerminal);
    }
}
