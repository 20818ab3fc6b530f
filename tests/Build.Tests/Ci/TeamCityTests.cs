using System.Text.RegularExpressions;
using Build.Tests.Hosts;

namespace Build.Tests.Ci;

/// <summary>The real host in the environment of a TeamCity agent.</summary>
public sealed partial class TeamCityTests : IAsyncLifetime
{
    private const int Limit = 300_000;
    private const string Group = "londontamed-com-production-v7";
    private CloudServer _cloud = null!;
    private Machine _machine = null!;

    public async ValueTask InitializeAsync()
    {
        var token = TestContext.Current.CancellationToken;
        _cloud = await CloudServer.StartAsync(token);
        _machine = new Machine(_cloud.Address);
        await _machine.RunAsync(token, "--target=Provision");
        _machine.More["TEAMCITY_VERSION"] = "2025.11";
    }

    public async ValueTask DisposeAsync()
    {
        await _cloud.DisposeAsync();
        _machine.Dispose();
    }

    [Fact(Timeout = Limit)]
    public async Task Gets_blocks_progress_statistics_a_build_number_parameters_and_artifacts_without_keys()
    {
        var token = TestContext.Current.CancellationToken;
        var image = await _cloud.ImageAsync("site-v7", token);
        await using var run = _machine.Start(
            "--target=Deploy-Staging",
            "--exclusive",
            $"--ami={image}",
            "--app-version=v7",
            "--allow-untested"
        );

        (await run.ExitCodeAsync(token)).ShouldBe(0, run.Output);

        var directory = Path.Combine(_machine.Directory, "artifacts", "bluegreen");
        Messages(run)
            .Where(message => !Seen().IsMatch(message))
            .Select(message =>
                message.Replace(directory, "RESULTS", StringComparison.Ordinal).Replace(image, "IMAGE", StringComparison.Ordinal)
            )
            .Select(message => Figure().Replace(message, "value='N'"))
            .ShouldBe([
                "##teamcity[buildNumber 'v7']",
                "##teamcity[blockOpened name='Deploy-Staging']",
                "##teamcity[message text='image IMAGE was not tested, and --allow-untested was given' status='WARNING']",
                $"##teamcity[progressMessage 'create launch template {Group} with image IMAGE, t3.micro']",
                $"##teamcity[progressMessage 'create group {Group} on londontamed-com-production-2: 2 instances (2 to 4)']",
                $"##teamcity[progressMessage 'wait until 2 instances of {Group} are in service behind londontamed-com-production-2']",
                $"##teamcity[progressMessage 'mark {Group} as deployed']",
                "##teamcity[blockClosed name='Deploy-Staging']",
                "##teamcity[setParameter name='bluegreen.state' value='Staged']",
                "##teamcity[setParameter name='bluegreen.liveVersion' value='']",
                "##teamcity[setParameter name='bluegreen.stagingVersion' value='v7']",
                "##teamcity[buildStatisticValue key='bluegreen.Deploy-Staging.seconds' value='N']",
                "##teamcity[buildStatisticValue key='bluegreen.Deploy-Staging.apiCalls' value='N']",
                "##teamcity[publishArtifacts 'RESULTS/*.html => bluegreen']",
                "##teamcity[publishArtifacts 'RESULTS/*.md => bluegreen']",
                "##teamcity[publishArtifacts 'RESULTS/*.json => bluegreen']",
                "##teamcity[publishArtifacts 'RESULTS/*.jsonl => bluegreen']",
            ]);
    }

    [Fact(Timeout = Limit)]
    public async Task Gets_a_problem_with_the_code_of_the_refusal()
    {
        await using var run = _machine.Start("--target=Rollback");

        (await run.ExitCodeAsync(TestContext.Current.CancellationToken)).ShouldBe(1);

        Messages(run)
            .Single(message => message.StartsWith("##teamcity[buildProblem", StringComparison.Ordinal))
            .ShouldMatch("^##teamcity\\[buildProblem description='BG40\\d Rollback refused: .*' identity='BG40\\d'\\]$");
    }

    private static IEnumerable<string> Messages(LineProcess run) =>
        run.Output.Split(Environment.NewLine).Where(line => line.StartsWith("##teamcity[", StringComparison.Ordinal));

    // What is seen while it is waited depends on when it is looked.
    [GeneratedRegex("progressMessage '[^:]*: \\d+/\\d+ healthy'", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Seen();

    [GeneratedRegex("value='[0-9.]+'", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();
}
