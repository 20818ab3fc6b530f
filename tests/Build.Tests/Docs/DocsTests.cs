using System.Text.RegularExpressions;
using BlueGreen.Configuration;
using Build.Options;

namespace Build.Tests.Docs;

/// <summary>What documents point at is there, and what they tell people to type is understood.</summary>
public sealed partial class DocsTests
{
    private static readonly string Root = Layout.Find(AppContext.BaseDirectory, AppContext.BaseDirectory).Root;

    public static TheoryData<string> Pages() =>
        [
            .. new[] { "docs", "samples" }
                .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.md", SearchOption.AllDirectories))
                .Concat(new[] { "README.md", "CONTRIBUTING.md", "src/Cake.BlueGreen/README.md" }.Select(file => Path.Combine(Root, file)))
                .Select(file => Path.GetRelativePath(Root, file)),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_somewhere(string page)
    {
        var broken = Link()
            .Matches(Code().Replace(Read(page), string.Empty))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.StartsWith("http", StringComparison.Ordinal) && !Leads(page, target));

        broken.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Settings_are_right(string page)
    {
        foreach (var snippet in Snippets(page, "json").Where(snippet => snippet.Contains("\"domain\"", StringComparison.Ordinal)))
        {
            Should.NotThrow(() => SettingsLoader.Load(snippet, page, new Dictionary<string, string>()), snippet);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Commands_are_understood(string page)
    {
        foreach (var command in Commands(page).Where(command => command.StartsWith("./build.sh ", StringComparison.Ordinal)))
        {
            var arguments = Arguments(command).Where(argument => argument.Key is not ("tree" or "description" or "help")).ToDictionary();

            OptionParser.Parse(arguments, TargetNames.All).Errors.ShouldBeEmpty(command);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Targets_of_the_sample_are_there(string page)
    {
        var script = Read("samples/pipeline/build.cake");

        Commands(page)
            .Where(command => command.StartsWith("dotnet cake ", StringComparison.Ordinal))
            .SelectMany(command => Arguments(command))
            .Where(argument => argument.Key == "target")
            .ShouldAllBe(argument => script.Contains($"Task(\"{argument.Value.Single()}\")", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Aliases_in_code_are_there(string page)
    {
        var surface = Read("src/Cake.BlueGreen/PublicAPI.Unshipped.txt") + Read("src/Cake.BlueGreen/PublicAPI.Shipped.txt");

        Snippets(page, "csharp")
            .SelectMany(snippet => Alias().Matches(snippet).Select(match => match.Value))
            .ShouldAllBe(alias => surface.Contains($".{alias}(", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_is_in_the_index()
    {
        var index = Read("docs/README.md");

        Directory
            .EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(Root, "docs"), file).Replace('\\', '/'))
            .Where(page =>
                page != "README.md"
                && !page.StartsWith("decisions/", StringComparison.Ordinal)
                && !index.Contains($"({page})", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
    }

    private static bool Leads(string page, string target)
    {
        var parts = target.Split('#', 2);
        var file =
            parts[0].Length == 0 ? Path.Combine(Root, page) : Path.GetFullPath(parts[0], Path.GetDirectoryName(Path.Combine(Root, page))!);
        return (File.Exists(file) || Directory.Exists(file)) && (parts.Length == 1 || Headings(file).Contains(parts[1]));
    }

    private static IEnumerable<string> Headings(string file) =>
        File.ReadLines(file)
            .Where(line => line.StartsWith('#'))
            .Select(line => NoSlug().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), string.Empty).Replace(' ', '-'));

    private static IEnumerable<string> Commands(string page) =>
        Snippets(page, "sh")
            .SelectMany(snippet => snippet.Split('\n'))
            .Select(line => line.Split(" #")[0].Trim())
            .Where(line => line.Length > 0);

    private static IEnumerable<KeyValuePair<string, ICollection<string>>> Arguments(string command) =>
        command
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(option => option.StartsWith("--", StringComparison.Ordinal) && option.Length > 2)
            .Select(option => option[2..].Split('=', 2))
            .Select(option => KeyValuePair.Create<string, ICollection<string>>(option[0], option.Length == 2 ? [option[1]] : []));

    private static IEnumerable<string> Snippets(string page, string language) =>
        Code().Matches(Read(page)).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["code"].Value);

    private static string Read(string page) => File.ReadAllText(Path.Combine(Root, page)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"\[[^\]]*\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(
        "```(?<language>\\w*)\n(?<code>.*?)```",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Code();

    [GeneratedRegex(@"BlueGreen\w+Async", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alias();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoSlug();
}
