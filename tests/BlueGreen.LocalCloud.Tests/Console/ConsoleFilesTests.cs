using System.Text.RegularExpressions;
using BlueGreen.LocalCloud.Console;

namespace BlueGreen.LocalCloud.Tests.Console;

public sealed partial class ConsoleFilesTests
{
    [Fact]
    public async Task The_page_needs_nothing_from_elsewhere_and_all_that_it_needs_is_there()
    {
        await using var cloud = TestCloud.Instant();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(["/_local/"]);
        while (open.TryDequeue(out var path))
        {
            using var answer = await cloud.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            answer.IsSuccessStatusCode.ShouldBeTrue(path);
            answer
                .Headers.GetValues("Content-Security-Policy")
                .ShouldHaveSingleItem()
                .ShouldStartWith("default-src 'none'; script-src 'self'");
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            text.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).ShouldNotMatch("https?://|style=\"|onclick=|<script>");
            foreach (Match match in Reference().Matches(text))
            {
                var name = match.Groups["file"].Value;
                var found = name.StartsWith("./", StringComparison.Ordinal) ? "/_local/console/" + name[2..] : name;
                if (seen.Add(found))
                {
                    open.Enqueue(found);
                }
            }
        }

        string[] files = ["console.css", "icon.svg", "main.js", "dom.js", "words.js"];
        string[] parts = ["head.js", "sides.js", "traffic.js", "groups.js", "names.js", "calls.js"];
        seen.ShouldBe(files.Concat(parts).Select(file => "/_local/console/" + file), ignoreOrder: true);
    }

    [Theory]
    [InlineData("/_local/console/nothing.js")]
    [InlineData("/_local/console/../console/main.js")]
    [InlineData("/_local/console/")]
    public void Nothing_else_is_there(string path) => ConsoleFiles.Find(path).ShouldBeNull();

    [GeneratedRegex("(?:href|src)=\"(?<file>/_local/console/[^\"]+)\"|from \"(?<file>\\./[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Reference();
}
