using BlueGreen.LocalCloud.Tests.Clients;

namespace BlueGreen.LocalCloud.Tests.Conformance;

/// <summary>An unmodified Boto3 and an unmodified AWS CLI against the cloud as a process of its own: see <c>tests/conformance</c>.</summary>
public sealed class ConformanceTests : IAsyncLifetime
{
    // On a quiet machine each needs less than a minute.
    private const int Limit = 600_000;
    private readonly string _data = Directory.CreateTempSubdirectory("local-cloud-").FullName;
    private CloudProcess? _cloud;

    public async ValueTask InitializeAsync() =>
        _cloud = await CloudProcess.StartAsync("--port", "0", "--data", _data, "--timing", "instant", "--machines", "off");

    public async ValueTask DisposeAsync()
    {
        if (_cloud is not null)
        {
            await _cloud.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
    }

    [Theory(Timeout = Limit)]
    [InlineData("run")]
    [InlineData("paginators")]
    [InlineData("errors")]
    public async Task Boto3_finds_an_AWS(string mode)
    {
        await ForeignClient.SkipUnlessBoto3Async();

        var answer = await ForeignClient.RunWithinAsync(
            "python3",
            null,
            ["-B", Script("scenario.py"), mode, "--endpoint", _cloud!.Address.ToString()],
            TestContext.Current.CancellationToken
        );

        answer.ExitCode.ShouldBe(0, Told(answer));
        answer.Output.ShouldContain(" 0 failed, 0 known to differ");
    }

    [Fact(Timeout = Limit)]
    public async Task The_AWS_CLI_finds_an_AWS()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "cli.sh is for bash.");
        await ForeignClient.SkipUnlessCliAsync();

        var answer = await ForeignClient.RunWithinAsync(
            "bash",
            null,
            [Script("cli.sh"), _cloud!.Address.ToString()],
            TestContext.Current.CancellationToken
        );

        answer.ExitCode.ShouldBe(0, Told(answer));
        answer.Output.ShouldContain(" 0 failed, 0 known to differ");
    }

    private static string Told((string Output, string Errors, int ExitCode) answer) =>
        string.Join(
            Environment.NewLine,
            [.. answer.Output.Split('\n').Where(line => !line.StartsWith("ok ", StringComparison.Ordinal)), answer.Errors]
        );

    private static string Script(string name)
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "BlueGreen.sln")))
        {
            directory = directory.Parent.ShouldNotBeNull();
        }

        return Path.Combine(directory.FullName, "tests", "conformance", name);
    }
}
