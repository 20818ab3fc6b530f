using System.Text.RegularExpressions;

namespace Scenarios.Refusing;

/// <summary>No refusal that people may meet goes untried over the wire.</summary>
public sealed partial class EveryCodeTests
{
    [Fact]
    public void Every_code_of_the_errors_page_is_named_by_a_test_here()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "errors.md"));
        var tests = string.Concat(
            Directory
                .EnumerateFiles(Path.Combine(Root(), "tests", "Scenarios"), "*.cs", SearchOption.AllDirectories)
                .Select(File.ReadAllText)
        );

        var codes = Heading().Matches(page).Select(match => match.Groups["code"].Value).ToList();

        codes.Count.ShouldBeGreaterThan(40);
        codes.Where(code => !tests.Contains($"\"{code}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BlueGreen.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("^## (?<code>BG[0-9]{3})", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Heading();
}
