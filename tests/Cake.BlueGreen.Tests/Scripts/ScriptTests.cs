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

    /// <summary>The commands of the page, in its order, with what it says in between.</summary>
    [Fact]
    public async Task Getting_started_leads_to_its_end()
    {
        (await DotNet.RunAsync(["tool", "restore"], cancellationToken: TestContext.Current.CancellationToken)).ExitCode.ShouldBe(0);
        await using var cloud = await LocalCloudProcess.StartAsync(TestContext.Current.CancellationToken);
        await CopySampleAsync(cloud.Address);
        var (rehearse, goBack) = await GettingStartedAsync();

        foreach (var command in rehearse)
        {
            await SucceedsAsync(command[0], command[1..]);
        }

        var first = await LiveAsync();
        await File.AppendAllTextAsync(
            Path.Combine(_directory.Path, "site", "index.html"),
            "<p>Changed</p>",
            TestContext.Current.CancellationToken
        );
        await SucceedsAsync("Release");
        var second = await LiveAsync();
        second.ShouldNotBe(first);
        foreach (var command in goBack)
        {
            await SucceedsAsync(
                command[0],
                [.. command[1..].Select(argument => argument.Replace("VERSION", second, StringComparison.Ordinal))]
            );
        }

        (await SucceedsAsync("Status")).ShouldContain($"Steady: live {second}, staging nothing");
    }

    public void Dispose() => _directory.Dispose();

    /// <returns>The two blocks of commands of its fourth step; of each command, its target and its further arguments.</returns>
    private static async Task<(IReadOnlyList<string[]> Rehearse, IReadOnlyList<string[]> GoBack)> GettingStartedAsync()
    {
        const string Command = "dotnet cake build.cake --nuget_source=PACKAGES --target=";
        var page = await File.ReadAllTextAsync(
            Path.Combine(DotNet.Root, "docs", "getting-started.md"),
            TestContext.Current.CancellationToken
        );
        var blocks = page.Split("## 4. ")[1].Split("## 5. ")[0].Split("```sh")[1..];
        blocks.Length.ShouldBe(2);
        return (Commands(blocks[0]), Commands(blocks[1]));

        static IReadOnlyList<string[]> Commands(string block) =>
            [
                .. block
                    .Split("```")[0]
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line =>
                        line.StartsWith(Command, StringComparison.Ordinal) ? line[Command.Length..] : throw new InvalidDataException(line)
                    )
                    .Select(line => line.Split(' ')),
            ];
    }

    private async Task<string> LiveAsync() =>
        (await Operations().StatusAsync(TestContext.Current.CancellationToken)).Live.ShouldNotBeNull().Version.ShouldNotBeNull();

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
