using Build.Processes;

namespace Build.Tests.Scripts;

/// <summary>What both scripts do alike: <c>build.sh</c> and <c>build.ps1</c>.</summary>
public abstract class BuildScriptTests : IAsyncDisposable
{
    private protected const int HostAndCloud = 2;

    private protected readonly Checkout _checkout = new();

    private protected BuildScriptTests() =>
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The compiler that only pretends is a script for bash.");

    [Fact]
    public async Task Publishes_once_and_hands_the_arguments_over_unchanged()
    {
        var first = await BuildAsync("--target=Switch", "--to", "two words");
        var second = await BuildAsync();

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
        await BuildAsync();

        _checkout.Write(source, "changed");
        await BuildAsync();

        _checkout.Publications.ShouldBe(2 * HostAndCloud);
    }

    [Fact]
    public async Task Publishes_again_when_a_source_is_deleted()
    {
        await BuildAsync();

        File.Delete(_checkout.File("src/BlueGreen/Switch/Plan.cs"));
        await BuildAsync();

        _checkout.Publications.ShouldBe(2 * HostAndCloud);
    }

    [Fact]
    public async Task Publishes_again_when_what_was_published_is_gone()
    {
        await BuildAsync();

        File.Delete(_checkout.File("artifacts/host/slim/local-cloud/BlueGreen.LocalCloud.dll"));
        await BuildAsync();

        _checkout.Publications.ShouldBe(2 * HostAndCloud);
    }

    [Fact]
    public async Task A_change_elsewhere_asks_no_compiler()
    {
        await BuildAsync();

        _checkout.Write("docs/guide.md", "changed");
        _checkout.Write("tests/Some.Tests/SomeTests.cs", "changed");
        await BuildAsync();

        _checkout.Publications.ShouldBe(HostAndCloud);
    }

    [Fact]
    public async Task The_two_modes_have_a_host_each()
    {
        await BuildAsync();
        await BuildAsync(official: true);
        await BuildAsync();

        _checkout.Publications.ShouldBe(2 * HostAndCloud);
        File.Exists(_checkout.File("artifacts/host/official/build/Build.dll")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_failed_compilation_is_shown_and_tried_again_next_time()
    {
        _checkout.Write("fail", "Program.cs(1,1): error CS1002: ; expected\n");

        var failed = await BuildAsync();

        failed.ExitCode.ShouldBe(1);
        failed.Output.ShouldContain("Program.cs(1,1): error CS1002: ; expected");
        failed.Output[^1].ShouldBe("The build host does not compile.");

        File.Delete(_checkout.File("fail"));
        (await BuildAsync("again")).Output[^1].ShouldBe("host: again");
    }

    [Fact]
    public async Task A_change_that_does_not_compile_is_not_hidden_by_the_host_from_before()
    {
        await BuildAsync();
        _checkout.Write("build/Program.cs", "broken");
        _checkout.Write("fail", "error CS0103: broken\n");

        (await BuildAsync()).ExitCode.ShouldBe(1);
        (await BuildAsync()).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Publishes_plainly_where_no_ahead_of_time_compiler_is_served()
    {
        _checkout.Write("fail", "error NU1101: Unable to find package microsoft.netcore.app.crossgen2.linux-x64\n");
        _checkout.Write("fail-once", string.Empty);

        var result = await BuildAsync("go");

        result.ExitCode.ShouldBe(0);
        result.Output[^1].ShouldBe("host: go");
        _checkout.Published.Split('\n')[0].ShouldContain("PublishReadyToRun=true");
        _checkout.Published.Split('\n')[1].ShouldNotContain("PublishReadyToRun=true");
    }

    public ValueTask DisposeAsync()
    {
        _checkout.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private Task<ProgramResult> BuildAsync(params IReadOnlyList<string> arguments) => BuildAsync(official: false, arguments);

    private protected abstract Task<ProgramResult> BuildAsync(bool official, params IReadOnlyList<string> arguments);
}
