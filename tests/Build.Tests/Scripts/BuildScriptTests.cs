namespace Build.Tests.Scripts;

public sealed class BuildScriptTests : IDisposable
{
    private const int HostAndCloud = 2;

    private readonly Checkout _checkout = new();

    public BuildScriptTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "build.sh is for Linux and macOS.");

    [Fact]
    public async Task Publishes_once_and_hands_the_arguments_over_unchanged()
    {
        var first = await _checkout.BuildAsync("--target=Switch", "--to", "two words");
        var second = await _checkout.BuildAsync();

        first.ExitCode.ShouldBe(0);
        first.Output[^1].ShouldBe("host: --target=Switch --to two words");
        second.Output.ShouldBe(["host: "]);
        _checkout.Publications.ShouldBe(HostAndCloud);
    }

    [Theory]
    [InlineData("src/BlueGreen/Switch/Plan.cs")]
    [InlineData("src/BlueGreen/Switch/New.cs")]
    [InlineData("build/Program.cs")]
    [InlineData("Directory.Build.props")]
    [InlineData("global.json")]
    [InlineData(".editorconfig")]
    public async Task Publishes_again_when_a_source_is_changed_or_new(string source)
    {
        await _checkout.BuildAsync();

        _checkout.Write(source, "changed");
        await _checkout.BuildAsync();

        _checkout.Publications.ShouldBe(2 * HostAndCloud);
    }

    [Fact]
    public async Task Publishes_again_when_a_source_is_deleted()
    {
        await _checkout.BuildAsync();

        File.Delete(_checkout.File("src/BlueGreen/Switch/Plan.cs"));
        await _checkout.BuildAsync();

        _checkout.Publications.ShouldBe(2 * HostAndCloud);
    }

    [Fact]
    public async Task Publishes_again_when_what_was_published_is_gone()
    {
        await _checkout.BuildAsync();

        File.Delete(_checkout.File("artifacts/host/slim/local-cloud/BlueGreen.LocalCloud.dll"));
        await _checkout.BuildAsync();

        _checkout.Publications.ShouldBe(2 * HostAndCloud);
    }

    [Fact]
    public async Task A_change_elsewhere_asks_no_compiler()
    {
        await _checkout.BuildAsync();

        _checkout.Write("docs/guide.md", "changed");
        _checkout.Write("tests/Some.Tests/SomeTests.cs", "changed");
        await _checkout.BuildAsync();

        _checkout.Publications.ShouldBe(HostAndCloud);
    }

    [Fact]
    public async Task The_two_modes_have_a_host_each()
    {
        await _checkout.BuildAsync();
        await _checkout.BuildAsync(official: true);
        await _checkout.BuildAsync();

        _checkout.Publications.ShouldBe(2 * HostAndCloud);
        File.Exists(_checkout.File("artifacts/host/official/build/Build.dll")).ShouldBeTrue();
    }

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

    [Fact]
    public async Task A_failed_compilation_is_shown_and_tried_again_next_time()
    {
        _checkout.Write("fail", "Program.cs(1,1): error CS1002: ; expected\n");

        var failed = await _checkout.BuildAsync();

        failed.ExitCode.ShouldBe(1);
        failed.Output.ShouldContain("Program.cs(1,1): error CS1002: ; expected");
        failed.Output[^1].ShouldBe("The build host does not compile.");

        File.Delete(_checkout.File("fail"));
        (await _checkout.BuildAsync("again")).Output[^1].ShouldBe("host: again");
    }

    [Fact]
    public async Task A_change_that_does_not_compile_is_not_hidden_by_the_host_from_before()
    {
        await _checkout.BuildAsync();
        _checkout.Write("build/Program.cs", "broken");
        _checkout.Write("fail", "error CS0103: broken\n");

        (await _checkout.BuildAsync()).ExitCode.ShouldBe(1);
        (await _checkout.BuildAsync()).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Publishes_plainly_where_no_ahead_of_time_compiler_is_served()
    {
        _checkout.Write("fail", "error NU1101: Unable to find package microsoft.netcore.app.crossgen2.linux-x64\n");
        _checkout.Write("fail-once", string.Empty);

        var result = await _checkout.BuildAsync("go");

        result.ExitCode.ShouldBe(0);
        result.Output[^1].ShouldBe("host: go");
        _checkout.Published.Split('\n')[0].ShouldContain("PublishReadyToRun=true");
        _checkout.Published.Split('\n')[1].ShouldNotContain("PublishReadyToRun=true");
    }

    public void Dispose() => _checkout.Dispose();
}
