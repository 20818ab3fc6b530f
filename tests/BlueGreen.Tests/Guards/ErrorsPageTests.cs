using System.Text;
using System.Text.RegularExpressions;
using BlueGreen.Tests.Configuration;

namespace BlueGreen.Tests.Guards;

/// <summary><c>docs/errors.md</c> is generated from the refusals themselves; <c>BLUEGREEN_UPDATE_GOLDEN=1</c> writes it anew.</summary>
public sealed partial class ErrorsPageTests
{
    private const string File = "docs/errors.md";

    [Fact]
    public void The_page_says_what_the_code_says() => Page().ShouldMatchFile(File);

    [Fact]
    public void A_code_means_one_thing() =>
        EveryRefusal
            .List()
            .Select(refusal => (refusal.Code, refusal.Refused))
            .Distinct()
            .Select(meaning => meaning.Code)
            .ShouldBeUnique(StringComparer.Ordinal);

    [Fact]
    public void Every_code_in_the_code_is_on_the_page()
    {
        var sources = Path.Combine(Golden.Root(), "src", "BlueGreen");
        var codes = Directory
            .EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Code().Matches(System.IO.File.ReadAllText(file)))
            .Select(match => match.Groups["code"].Value)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        EveryRefusal.List().Select(refusal => refusal.Code).Distinct(StringComparer.Ordinal).ShouldBe(codes);
    }

    private static string Page()
    {
        var page = new StringBuilder(
            """
            # Errors

            What an operation says when it refuses, or stops where nothing is lost, with what to do about it. All reasons are told at once. The exit code is
            then not 0, and what a message calls unchanged is unchanged. In the examples, `v6` is live and `v7` on staging; words in parentheses stand for what
            is found. This page is generated from the code.

            | codes | from |
            |---|---|
            | BG1nn | any operation |
            | BG2nn | Switch |
            | BG3nn | Deploy-Staging |
            | BG4nn | Rollback |
            | BG5nn | Clean |
            | BG6nn | Validate-Staging |
            | BG7nn | Provision |
            | BG8nn | Bake-AMI |

            """
        );
        foreach (var refusals in EveryRefusal.List().GroupBy(refusal => refusal.Code, StringComparer.Ordinal))
        {
            var refusal = refusals.First();
            page.Append('\n').Append("## ").Append(refusal.Code).Append("\n\n");
            page.Append("> ").Append(refusal.Refused).Append(' ').Append(refusal.Unchanged).Append("\n\n");
            page.AppendJoin("\n\nOr: ", refusals.Select(each => each.Remedy).Distinct(StringComparer.Ordinal)).Append('\n');
        }

        return page.ToString();
    }

    [GeneratedRegex("\"(?<code>BG[0-9]{3})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
