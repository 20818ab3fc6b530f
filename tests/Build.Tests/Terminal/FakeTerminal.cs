using System.Text.RegularExpressions;
using Spectre.Console;

namespace Build.Tests.Terminal;

/// <summary>A terminal of a given width: what is written to it, and what somebody who looks at it sees.</summary>
internal sealed partial class FakeTerminal : IDisposable
{
    private readonly StringWriter _written = new();

    public FakeTerminal(int width, bool colours = false)
    {
        Console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(_written),
            }
        );
        Console.Profile.Width = width;
    }

    public IAnsiConsole Console { get; }

    public TextWriter Out => _written;

    /// <summary>The lines that are seen now: cursor moves and erasures carried out, colours left away.</summary>
    public IReadOnlyList<string> Seen
    {
        get
        {
            var lines = new List<string> { string.Empty };
            var at = 0;
            foreach (Match part in Part().Matches(_written.ToString().Replace("\r\n", "\n", StringComparison.Ordinal)))
            {
                switch (part.Value)
                {
                    case "\n" when ++at == lines.Count:
                        lines.Add(string.Empty);
                        break;
                    case "\u001b[1A":
                        at--;
                        break;
                    case "\u001b[2K":
                        lines[at] = string.Empty;
                        break;
                    case { } text when text[0] is not ('\u001b' or '\r' or '\n'):
                        lines[at] += text;
                        break;
                    default:
                        break;
                }
            }

            return [.. lines.Select(line => line.TrimEnd()).Reverse().SkipWhile(line => line.Length == 0).Reverse()];
        }
    }

    public void Dispose() => _written.Dispose();

    [GeneratedRegex("\u001b\\[[0-9;]*[A-Za-z]|\r|\n|[^\u001b\r\n]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();
}
