using System.Text.RegularExpressions;

namespace Build.Tests.Hosts;

/// <summary>Every command of the README is run: by continuous integration, or here by the real host.</summary>
public sealed partial class ReadmeTests
{
    private const int Limit = 600_000;
    private const string BuildScript = "./build.sh";

    private static readonly string[] RunWithoutAws = ["--tree", "--description", "--target=Local-Cloud-Stop"];
    private static readonly string Root = Layout.Find(AppContext.BaseDirectory, AppContext.BaseDirectory).Root;
    private static readonly string Readme = File.ReadAllText(Path.Combine(Root, "README.md"));

    [Fact]
    public void Every_command_is_run_somewhere()
    {
        var run = File.ReadAllLines(Path.Combine(Root, ".ci", "run"))
            .Concat(ForYourAws())
            .Concat(RunWithoutAws.Select(options => $"{BuildScript} {options}"))
            .Append("./build.ps1") // the same host; PowerShellScriptTests run it
            .ToHashSet(StringComparer.Ordinal);

        var told = InBlocks(Readme).Concat(InLine().Matches(Readme).Select(match => match.Groups["command"].Value)).ToList();

        told.ShouldContain(BuildScript);
        told.Where(command => !run.Contains(command)).ShouldBeEmpty();
    }

    [Theory(Timeout = Limit)]
    [MemberData(nameof(CommandsWithoutAws))]
    public async Task A_command_that_needs_no_AWS_works(string options)
    {
        using var machine = new Machine(new Uri("http://127.0.0.1:9/"));

        await machine.RunAsync(TestContext.Current.CancellationToken, "--cloud=local", options);
    }

    public static TheoryData<string> CommandsWithoutAws() => [.. RunWithoutAws];

    [Fact(Timeout = Limit)]
    public async Task The_commands_for_your_AWS_work_one_after_the_other()
    {
        var token = TestContext.Current.CancellationToken;
        await using var cloud = await CloudServer.StartAsync(token);
        using var machine = new Machine(cloud.Address);
        await machine.RunAsync(token, "--target=Provision");
        await RunAsync("v1", command => command.Contains("Deploy-Staging", StringComparison.Ordinal));
        await RunAsync("v1", command => command.Contains("Switch", StringComparison.Ordinal));

        await RunAsync("v2", _ => true);

        await machine.RunAsync(token, "--target=Status");
        machine.Result("Status").GetProperty("state").GetString().ShouldBe("Steady");
        machine.Result("Status").GetProperty("live").GetProperty("version").GetString().ShouldBe("v1", "The last move was a rollback.");

        async Task RunAsync(string version, Func<string, bool> which)
        {
            foreach (var command in ForYourAws().Where(which))
            {
                if (command.Contains("Clean", StringComparison.Ordinal))
                {
                    await cloud.AdvanceAsync(TimeSpan.FromMinutes(10), token);
                }

                var options = command
                    .Replace("VERSION", version, StringComparison.Ordinal)
                    .Replace("ami-0123456789abcdef0", await cloud.ImageAsync($"site-{version}", token), StringComparison.Ordinal);
                await machine.RunAsync(token, options.Split(' ')[1..]);
            }
        }
    }

    private static IEnumerable<string> ForYourAws()
    {
        var section = Readme.Split("\n## ").Single(part => part.StartsWith("Point it at your AWS", StringComparison.Ordinal));
        return InBlocks(section);
    }

    private static IEnumerable<string> InBlocks(string text) =>
        Block()
            .Matches(text)
            .SelectMany(block => block.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(line => line.Split(" #")[0].Trim())
            .Where(line => line.Length > 0);

    [GeneratedRegex("```sh\n(?<lines>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex("`(?<command>\\./build[^`]*)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InLine();
}
