namespace Build.Tests.Scripts;

/// <summary>What <c>build.sh</c> installs: never anything of the machine that runs these tests.</summary>
public sealed class ToolScriptTests : IDisposable
{
    private const string Options = "-o DPkg::Lock::Timeout=300 --quiet --yes";

    private readonly Checkout _checkout = new();

    public ToolScriptTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "build.sh is for Linux and macOS.");

    [Fact]
    public async Task Root_is_given_what_is_missing_in_one_call_and_no_server()
    {
        _checkout.Uninstall("mmdebstrap", "uidmap");

        var result = await _checkout.BuildAsync();

        result.ExitCode.ShouldBe(0);
        _checkout.AptCalls.ShouldBe([$"{Options} update", $"{Options} install --no-install-recommends mmdebstrap uidmap"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--target=Rehearse")]
    [InlineData("--target=deploy-staging")]
    public async Task Where_all_is_there_nobody_is_asked(string target)
    {
        await _checkout.BuildAsync(target);

        _checkout.AptCalls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--target=Status")]
    [InlineData("--target=Switch")]
    [InlineData("--help")]
    public async Task A_target_without_machines_installs_nothing(string argument)
    {
        _checkout.Uninstall("mmdebstrap");

        await _checkout.BuildAsync(argument);

        _checkout.AptCalls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_user_is_told_the_one_command()
    {
        _checkout.Write("user", "1000");
        _checkout.Uninstall("mmdebstrap", "uidmap");

        var result = await _checkout.BuildAsync();

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("  sudo apt-get install --no-install-recommends mmdebstrap uidmap ");
        _checkout.AptCalls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failed_installation_is_told_and_ends_nothing()
    {
        _checkout.Uninstall("mmdebstrap");
        _checkout.Write("apt-fails", string.Empty);

        var result = await _checkout.BuildAsync("go");

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("E: no network");
        result.Output.ShouldContain("What machines need could not be installed; without it they are not rehearsed.");
        result.Output[^1].ShouldBe("host: go");
    }

    [Fact]
    public async Task What_tests_use_is_installed_for_them_alone()
    {
        await _checkout.BuildAsync("--target=Rehearse");
        _checkout.AptCalls.ShouldBeEmpty();
        _checkout.ToolCalls.ShouldBeEmpty();

        var result = await _checkout.BuildAsync("--target=test");

        result.Output[^1].ShouldBe("host: --target=test");
        _checkout.AptCalls[^1].ShouldBe($"{Options} install --no-install-recommends nodejs chromium awscli python3-boto3 python3-yaml");
        _checkout.ToolCalls.ShouldHaveSingleItem().ShouldStartWith("tool install PowerShell --version ");
    }

    [Fact]
    public async Task What_tests_use_may_come_from_elsewhere()
    {
        _checkout.Provide("node", "chromium", "aws", "python3", "pwsh");

        await _checkout.BuildAsync("--target=Test");

        _checkout.AptCalls.ShouldBeEmpty();
        _checkout.ToolCalls.ShouldBeEmpty();
    }

    public void Dispose() => _checkout.Dispose();
}
