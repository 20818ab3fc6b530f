using Build.Processes;

namespace Build.Tests.Scripts;

/// <summary><c>build.sh</c>.</summary>
public sealed class BashScriptTests : BuildScriptTests
{
    [Fact]
    public async Task Runs_at_the_same_time_publish_once()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/flock") || File.Exists("/bin/flock"), "flock guards concurrent runs, and is not here.");
        _checkout.Write("slow", string.Empty);

        var results = await Task.WhenAll(_checkout.BuildAsync("one"), _checkout.BuildAsync("two"), _checkout.BuildAsync("three"));

        results.ShouldAllBe(result => result.ExitCode == 0);
        results.Select(result => result.Output[^1]).ShouldBe(["host: one", "host: two", "host: three"]);
        _checkout.Publications.ShouldBe(HostAndCloud);
    }

    private protected override Task<ProgramResult> BuildAsync(bool official, params IReadOnlyList<string> arguments) =>
        _checkout.RunAsync(new ProgramCall("bash", [_checkout.File("build.sh"), .. arguments]), _checkout.SearchPath, official);
}
