using Build.Tests.Hosts;

namespace Build.Tests.Ci;

/// <summary>The real host in the environment of GitHub Actions.</summary>
public sealed class GitHubTests : IAsyncLifetime
{
    private const int Limit = 300_000;
    private CloudServer _cloud = null!;
    private Machine _machine = null!;

    public async ValueTask InitializeAsync()
    {
        var token = TestContext.Current.CancellationToken;
        _cloud = await CloudServer.StartAsync(token);
        _machine = new Machine(_cloud.Address);
        await _machine.RunAsync(token, "--target=Provision");
        _machine.More["GITHUB_ACTIONS"] = "true";
        _machine.More["GITHUB_OUTPUT"] = FileOf("output");
        _machine.More["GITHUB_STEP_SUMMARY"] = FileOf("summary");
    }

    public async ValueTask DisposeAsync()
    {
        await _cloud.DisposeAsync();
        _machine.Dispose();
    }

    [Fact(Timeout = Limit)]
    public async Task Gets_groups_masked_secrets_outputs_a_summary_and_refusals_with_their_codes()
    {
        var token = TestContext.Current.CancellationToken;
        await using var run = _machine.Start("--target=Switch");

        (await run.ExitCodeAsync(token)).ShouldBe(1);

        Commands(run)
            .ShouldBe([
                $"::add-mask::{Machine.Secret}",
                "::group::Switch",
                "::endgroup::",
                "::error title=BG201::Switch refused: no group is behind the staging load balancer londontamed-com-production-2. The live names still point where they did. Run Deploy-Staging first.",
            ]);
        (await File.ReadAllLinesAsync(FileOf("output"), token)).ShouldBe(["state=Empty", "live-version=", "staging-version="]);
        var summary = await File.ReadAllTextAsync(FileOf("summary"), token);
        summary.ShouldStartWith("## \u25A0 Switch refused: no group is behind the staging load balancer");
        summary.ShouldContain("> **BG201**");
        summary.ShouldNotContain(Machine.Secret);
    }

    private string FileOf(string name) => Path.Combine(_machine.Directory, name);

    private static IEnumerable<string> Commands(LineProcess run) =>
        run.Output.Split(Environment.NewLine).Where(line => line.StartsWith("::", StringComparison.Ordinal));
}
