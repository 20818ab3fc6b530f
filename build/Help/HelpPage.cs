using Build.Options;
using Spectre.Console;

namespace Build.Help;

/// <summary>Help on a screen of any width.</summary>
internal static class HelpPage
{
    private const string Script = "./build.sh";
    private const int LongestLeft = 40;

    private static readonly (string Option, string Help)[] OfHost =
    [
        ("--target=T", "The target; more than once for several. Default: Rehearse."),
        ("--working=DIR", "Where settings are read and results are written. Default: the repository."),
        ("--verbosity=V", "quiet, minimal, normal, verbose or diagnostic. Default: normal."),
        ("--tree", "How the targets depend on each other."),
        ("--description", "What each target does, in a line."),
        ("--dryrun", "Which targets would run, in which order."),
        ("--exclusive", "The target without those it depends on."),
        ("--version, --info", "Of Cake."),
        ("--help[=TARGET]", "This, or one target's options and examples."),
    ];

    /// <returns>The exit code: not 0 where there is no such target.</returns>
    public static int Write(HelpRequest request, IAnsiConsole console)
    {
        if (request.Target is null)
        {
            WriteAll(console);
            return 0;
        }

        if (HelpTable.Find(request.Target) is { } help)
        {
            WriteOne(help, console);
            return 0;
        }

        console.MarkupLineInterpolated($"There is no target \"{request.Target}\"{Spelling.Suggest(request.Target, TargetNames.All)}");
        return 1;
    }

    private static void WriteAll(IAnsiConsole console)
    {
        console.MarkupLine("Blue-green deployment on AWS.");
        Heading(console, "Usage");
        console.MarkupLineInterpolated($"  {Script} [[--target=T]] [[options]]");
        foreach (var section in HelpTable.Sections)
        {
            Heading(console, section.Title);
            Rows(console, section.Targets.Select(help => (help.Name, FirstSentence(help.Does))));
        }

        Heading(console, "Options (they beat the settings file)");
        Rows(console, OptionTable.All.Select(option => (Written(option), option.Help)));
        Heading(console, "Options of the host");
        Rows(console, OfHost);
        console.WriteLine();
        console.MarkupLineInterpolated($"One target, with its options and examples: {Script} --help=Switch");
    }

    private static void WriteOne(TargetHelp help, IAnsiConsole console)
    {
        console.MarkupLineInterpolated($"[bold]{help.Name}[/]");
        console.Write(new Padder(new Text(help.Does), new Padding(2, 0, 0, 0)));
        Heading(console, "Examples");
        Rows(console, help.Examples.Select(example => ($"{Script} {example.Command}".TrimEnd(), example.Meaning)));
        IReadOnlyList<string> names =
        [
            .. help.Options,
            .. help.Changes ? HelpTable.OfChange : [],
            .. help.AsksAws ? HelpTable.OfEnvironment : [],
            .. HelpTable.OfAll,
        ];
        Heading(console, "Options");
        Rows(
            console,
            names
                .Distinct(StringComparer.Ordinal)
                .Select(name => OptionTable.All.Single(option => option.Name == name))
                .Select(option => (Written(option), option.Help))
        );
    }

    private static string Written(Option option) => option.Value is null ? $"--{option.Name}" : $"--{option.Name}={option.Value}";

    private static string FirstSentence(string text) =>
        text.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? text[..(end + 1)] : text;

    private static void Heading(IAnsiConsole console, string title)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{title}[/]");
    }

    private static void Rows(IAnsiConsole console, IEnumerable<(string Left, string Right)> rows)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn().PadLeft(2).PadRight(2));
        grid.AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        foreach (var (left, right) in rows)
        {
            // A list of choices that takes half the screen may be broken where a choice ends.
            grid.AddRow(new Text(left.Length < LongestLeft ? left : left.Replace("|", "| ", StringComparison.Ordinal)), new Text(right));
        }

        console.Write(grid);
    }
}
