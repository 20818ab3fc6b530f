namespace Cake.BlueGreen.Tests.Scripts;

/// <summary>The Frosting host that users copy, run as a process against a local cloud.</summary>
public sealed class SampleHostTests : IDisposable
{
    private const int MostLines = 60;
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task Is_short_enough_to_be_read_before_it_is_copied()
    {
        var source = await File.ReadAllLinesAsync(
            Path.Combine(DotNet.Root, "samples", "pipeline", "build", "Program.cs"),
            TestContext.Current.CancellationToken
        );

        source.Length.ShouldBeLessThan(MostLines);
    }

    [Theory]
    [InlineData("bluegreen.json")]
    [InlineData("bluegreen.application.json")]
    public async Task Provisions_with_the_settings_of_the_sample(string settings)
    {
        var token = TestContext.Current.CancellationToken;
        await using var cloud = await LocalCloudProcess.StartAsync(token);
        var text = await File.ReadAllTextAsync(Path.Combine(DotNet.Root, "samples", "pipeline", settings), token);
        await File.WriteAllTextAsync(
            Path.Combine(_directory.Path, settings),
            text.Replace(
                "\"cloud\": \"local\"",
                $"\"cloud\": \"local\", \"aws\": {{ \"endpointUrl\": \"{cloud.Address}\" }}",
                StringComparison.Ordinal
            ),
            token
        );

        var (exitCode, output) = await DotNet.RunAsync(
            [DotNet.AssemblyOf("SampleHost"), "--target=Provision", $"--config={settings}", $"--working={_directory.Path}"],
            cancellationToken: token
        );

        exitCode.ShouldBe(0, output);
        File.Exists(Path.Combine(_directory.Path, "artifacts", "bluegreen", "report.html")).ShouldBeTrue();
    }

    public void Dispose() => _directory.Dispose();
}
