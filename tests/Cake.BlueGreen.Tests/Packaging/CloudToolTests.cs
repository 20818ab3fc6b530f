using System.Diagnostics;

namespace Cake.BlueGreen.Tests.Packaging;

/// <summary>The local cloud as a .NET tool, installed from a folder into an empty directory and run there.</summary>
public sealed class CloudToolTests : IDisposable
{
    private const int Limit = 300_000;
    private const string Ready = "Local cloud ready at ";
    private readonly TemporaryDirectory _directory = new();

    [Fact(Timeout = Limit)]
    public async Task Is_installed_from_a_folder_and_serves()
    {
        var token = TestContext.Current.CancellationToken;
        var feed = Path.Combine(_directory.Path, "feed");
        var tools = Path.Combine(_directory.Path, "tools");
        await SucceedsAsync(
            [
                "pack",
                Path.Combine("src", "BlueGreen.LocalCloud"),
                "--no-build",
                "-p:BuildProjectReferences=false",
                "--configuration",
                DotNet.Configuration,
                "--output",
                feed,
                "--nologo",
            ],
            token
        );
        await SucceedsAsync(
            ["tool", "install", "BlueGreen.LocalCloud", "--version", "0.1.0", "--add-source", feed, "--tool-path", tools],
            token
        );

        using var tool = Process.Start(
            new ProcessStartInfo(
                Path.Combine(tools, "bluegreen-cloud"),
                ["--port", "0", "--data", Path.Combine(_directory.Path, "data"), "--machines", "off"]
            )
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        try
        {
            var line = await tool.StandardOutput.ReadLineAsync(token);
            while (line?.StartsWith(Ready, StringComparison.Ordinal) == false)
            {
                line = await tool.StandardOutput.ReadLineAsync(token);
            }

            using var http = new HttpClient();
            using var answer = await http.GetAsync(new Uri(new Uri(line.ShouldNotBeNull()[Ready.Length..]), "_local/calls"), token);
            answer.IsSuccessStatusCode.ShouldBeTrue();
        }
        finally
        {
            tool.Kill(entireProcessTree: true);
            await tool.WaitForExitAsync(CancellationToken.None);
        }
    }

    public void Dispose() => _directory.Dispose();

    private async Task SucceedsAsync(IReadOnlyList<string> arguments, CancellationToken token)
    {
        var (exitCode, output) = await DotNet.RunAsync(
            arguments,
            new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_directory.Path, "packages") },
            token
        );
        exitCode.ShouldBe(0, output);
    }
}
