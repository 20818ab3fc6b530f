namespace Build.Tests;

/// <summary>What the host refuses before it asks AWS anything.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly AwsDoor _aws = new();

    [Fact]
    public async Task Rehearse_refuses_on_AWS()
    {
        var (exitCode, output) = await RunAsync("""{ "domain": "londontamed.com" }""", "--cloud=aws");

        exitCode.ShouldBe(1);
        output.ShouldContain("BG901 Rehearse refused: the settings say cloud: aws");
        _aws.Knocks.ShouldBe(0);
    }

    [Theory]
    [InlineData("Status")]
    [InlineData("Provision")]
    [InlineData("Switch")]
    [InlineData("Rollback")]
    [InlineData("Clean")]
    [InlineData("Validate-Staging")]
    [InlineData("Deploy-Staging")]
    public async Task Wrong_settings_are_told_at_once_and_AWS_is_asked_nothing(string target)
    {
        const string wrong = """{ "domain": "london_tamed", "cloud": "aws", "colour": "blue", "switch": { "bakeTime": "soon" } }""";

        var (exitCode, output) = await RunAsync(wrong, $"--target={target}");

        exitCode.ShouldBe(1);
        output.ShouldContain("domain: \"london_tamed\"");
        output.ShouldContain("colour: ");
        output.ShouldContain("switch.bakeTime: \"soon\"");
        _aws.Knocks.ShouldBe(0);
    }

    [Fact]
    public async Task Right_settings_reach_AWS()
    {
        var (exitCode, _) = await RunAsync("""{ "domain": "londontamed.com", "cloud": "aws" }""", "--target=Status");

        exitCode.ShouldBe(1);
        _aws.Knocks.ShouldBePositive();
    }

    public void Dispose()
    {
        _aws.Dispose();
        _directory.Dispose();
    }

    private async Task<(int ExitCode, string Output)> RunAsync(string settings, params string[] arguments)
    {
        await File.WriteAllTextAsync(Path.Combine(_directory.Path, "bluegreen.json"), settings, TestContext.Current.CancellationToken);
        var result = await Host.RunAsync(_directory.Path, arguments, _aws.Environment);
        return (result.ExitCode, string.Join('\n', result.Output));
    }
}
