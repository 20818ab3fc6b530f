using System.Text.Json.Nodes;
using BlueGreen;
using BlueGreen.Configuration;
using BlueGreen.Execution;
using BlueGreen.Reporting;
using Cake.BlueGreen.Tests.Packaging;
using NSubstitute;

namespace Cake.BlueGreen.Tests.Scripts;

/// <summary>The sample script, run by the real Cake tool with the packed addin against a local cloud.</summary>
[Collection<PackedAddinTests>]
public sealed class ScriptTests(PackedAddin addin) : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string Settings => Path.Combine(_directory.Path, "bluegreen.json");

    [Fact]
    public async Task Provisions_refuses_releases_and_tells_what_is_live()
    {
        (await DotNet.RunAsync(["tool", "restore"], cancellationToken: TestContext.Current.CancellationToken)).ExitCode.ShouldBe(0);
        await using var cloud = await LocalCloudProcess.StartAsync(TestContext.Current.CancellationToken);
        await CopySampleAsync(cloud.Address);

        await SucceedsAsync("Provision");
        (await SucceedsAsync("Status")).ShouldContain("Empty: live nothing, staging nothing");
        var (refused, told) = await CakeAsync("Switch");
        refused.ShouldNotBe(0);
        told.ShouldContain("Error: BG2");
        told.ShouldContain("Switch refused: ");
        await SucceedsAsync("Release", "--app-version=v1");
        (await SucceedsAsync("Status")).ShouldContain("Steady: live v1, staging nothing");

        var entry = (await Operations().HistoryAsync(TestContext.Current.CancellationToken)).Entries.ShouldHaveSingleItem();
        (entry.Version, entry.Operation, entry.By, entry.From).ShouldBe(("v1", "Switch", RunIdentity.New().Who, null));

        Directory
            .GetFiles(Path.Combine(_directory.Path, "artifacts", "bluegreen"))
            .Select(Path.GetFileName)
            .ShouldBe(
                [
                    "Bake-AMI.json",
                    "Serverspec-Test.json",
                    "Provision.json",
                    "Deploy-Staging.json",
                    "Validate-Staging.json",
                    "Switch.json",
                    "Status.json",
                    "journal.jsonl",
                    "report.html",
                    "report.md",
                ],
                ignoreOrder: true
            );
    }

    public void Dispose() => _directory.Dispose();

    /// <summary>The sample as it is; its settings only learn where the cloud is, and not to watch the new version.</summary>
    private async Task CopySampleAsync(Uri cloud)
    {
        var sample = Path.Combine(DotNet.Root, "samples", "pipeline");
        File.Copy(Path.Combine(sample, "build.cake"), Path.Combine(_directory.Path, "build.cake"));
        Directory.CreateDirectory(Path.Combine(_directory.Path, "site"));
        File.Copy(Path.Combine(sample, "site", "index.html"), Path.Combine(_directory.Path, "site", "index.html"));
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(sample, "bluegreen.json")))!.AsObject();
        settings["aws"] = new JsonObject { ["endpointUrl"] = cloud.ToString() };
        settings["switch"] = new JsonObject { ["bakeTime"] = "0" };
        await File.WriteAllTextAsync(Settings, settings.ToJsonString());
    }

    private BlueGreenOperations Operations() =>
        new(
            SettingsLoader.Load(File.ReadAllText(Settings), Settings, new Dictionary<string, string>()),
            new OperationContext { Log = Substitute.For<IRunLog>() }
        );

    private async Task<string> SucceedsAsync(string target, params string[] arguments)
    {
        var (exitCode, output) = await CakeAsync(target, arguments);
        exitCode.ShouldBe(0, output);
        return output;
    }

    private Task<(int ExitCode, string Output)> CakeAsync(string target, params string[] arguments) =>
        DotNet.RunAsync(
            [
                "cake",
                Path.Combine(_directory.Path, "build.cake"),
                $"--target={target}",
                $"--nuget_source={addin.Feed}",
                "--settings_enablescriptcache=true",
                .. arguments,
            ],
            // A cache of its own: a package of the same version from an earlier build must not be taken.
            new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_directory.Path, "packages") },
            TestContext.Current.CancellationToken
        );
}
