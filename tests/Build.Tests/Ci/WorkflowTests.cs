using System.Text.Json;
using System.Text.RegularExpressions;
using Build.Processes;
using Cake.Core.Diagnostics;

namespace Build.Tests.Ci;

/// <summary>The action and the example workflows: what they name is there, and each of their shell lines is run.</summary>
public sealed partial class WorkflowTests : IDisposable
{
    private const string Bash = "bash";
    private static readonly string Root = Layout.Find(AppContext.BaseDirectory, AppContext.BaseDirectory).Root;
    private readonly TemporaryDirectory _directory = new();

    public static TheoryData<string> Workflows() =>
        [.. Directory.GetFiles(Path.Combine(Root, "samples", "workflows"), "*.yml").Select(file => Path.GetFileName(file)!)];

    [Fact]
    public async Task The_action_hands_every_input_over_as_one_option()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is for bash.");
        var step = (await ActionAsync())
            .GetProperty("runs")
            .GetProperty("steps")
            .EnumerateArray()
            .Single(step => step.TryGetProperty("run", out _));
        await File.WriteAllTextAsync(
            Path.Combine(_directory.Path, "build.sh"),
            "#!/usr/bin/env bash\nprintf '%s\\n' \"$@\"\n",
            TestContext.Current.CancellationToken
        );
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(_directory.Path, "build.sh"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TARGET"] = "Switch",
            ["TO"] = "v7",
            ["APP_VERSION"] = "",
            ["AMI"] = "",
            ["WORKING_DIRECTORY"] = "my site",
            ["MORE_OPTIONS"] = "--bake-time=10m\n\n--plan\n",
        };
        step.GetProperty("env").EnumerateObject().Select(variable => variable.Name).ShouldBe(inputs.Keys, ignoreOrder: true);

        var told = await RunAsync(step.GetProperty("run").GetString()!, inputs);

        told.ShouldBe([$"--working={_directory.Path}/my site", "--target=Switch", "--to=v7", "--bake-time=10m", "--plan"]);
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public async Task What_a_workflow_reads_of_the_action_are_its_inputs_and_outputs(string workflow)
    {
        var action = await ActionAsync();
        var text = await TextAsync(workflow);

        OutputOfStep()
            .Matches(text)
            .Select(match => match.Groups["output"].Value)
            .ShouldAllBe(output => action.GetProperty("outputs").EnumerateObject().Any(known => known.Name == output));
        var uses = Steps(await ParseAsync(Path.Combine("samples", "workflows", workflow))).Where(IsOfAction).ToList();
        uses.ShouldNotBeEmpty();
        uses.SelectMany(step => step.GetProperty("with").EnumerateObject().Select(input => input.Name))
            .ShouldAllBe(input => action.GetProperty("inputs").EnumerateObject().Any(known => known.Name == input));
        uses.Select(step => step.GetProperty("with").GetProperty("target").GetString()!).ShouldBeSubsetOf(TargetNames.All);
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public async Task Of_all_runs_that_change_the_environment_one_goes_at_a_time_and_none_is_cut_off(string workflow)
    {
        var concurrency = (await ParseAsync(Path.Combine("samples", "workflows", workflow))).GetProperty("concurrency");

        concurrency.GetProperty("group").GetString().ShouldBe("bluegreen-production");
        concurrency.GetProperty("cancel-in-progress").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public async Task Its_shell_lines_run_and_values_are_no_part_of_them(string workflow)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The scripts are for bash.");
        foreach (
            var step in Steps(await ParseAsync(Path.Combine("samples", "workflows", workflow)))
                .Where(step => step.TryGetProperty("run", out _))
        )
        {
            var script = step.GetProperty("run").GetString()!;
            script.ShouldNotContain("${{");
            var variables = step.GetProperty("env")
                .EnumerateObject()
                .ToDictionary(variable => variable.Name, _ => "v7", StringComparer.Ordinal);

            await RunAsync(script, variables);
        }
    }

    [Fact]
    public async Task Targets_and_options_that_TeamCity_runs_are_there()
    {
        var settings = await File.ReadAllTextAsync(Path.Combine(Root, ".teamcity", "settings.kts"), TestContext.Current.CancellationToken);

        var commands = Command().Matches(settings).Select(match => match.Groups["options"].Value).ToList();
        commands.Count.ShouldBe(5);
        foreach (var command in commands)
        {
            // %name% stands for a parameter, whose value is a version or a word.
            var arguments = Parameter()
                .Replace(command, "local")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(option => option.TrimStart('-').Split('=', 2))
                .ToDictionary(option => option[0], ICollection<string> (option) => option.Length == 2 ? [option[1]] : []);
            Build.Options.OptionParser.Parse(arguments, TargetNames.All).Errors.ShouldBeEmpty(command);
        }
    }

    public void Dispose() => _directory.Dispose();

    private static Task<JsonElement> ActionAsync() => ParseAsync("action.yml");

    private static Task<string> TextAsync(string workflow) =>
        File.ReadAllTextAsync(Path.Combine(Root, "samples", "workflows", workflow), TestContext.Current.CancellationToken);

    private static IEnumerable<JsonElement> Steps(JsonElement workflow) =>
        workflow.GetProperty("jobs").EnumerateObject().SelectMany(job => job.Value.GetProperty("steps").EnumerateArray());

    private static bool IsOfAction(JsonElement step) =>
        step.TryGetProperty("uses", out var uses) && uses.GetString()!.Contains("Cake.BlueGreen", StringComparison.Ordinal);

    private static async Task<JsonElement> ParseAsync(string file)
    {
        const string reader =
            "import json, sys, yaml; print(json.dumps({str(k): v for k, v in yaml.safe_load(open(sys.argv[1])).items()}))";
        try
        {
            var result = await new ProgramRunner(new NullLog()).RunAsync(
                new ProgramCall("python3", ["-c", reader, Path.Combine(Root, file)]),
                cancellationToken: TestContext.Current.CancellationToken
            );
            Assert.SkipWhen(result.ExitCode != 0, "Python's yaml is not on this machine.");
            return JsonElement.Parse(string.Concat(result.Output));
        }
        catch (ProgramException)
        {
            Assert.Skip("Python is not on this machine.");
            throw;
        }
    }

    private async Task<IReadOnlyList<string>> RunAsync(string script, IReadOnlyDictionary<string, string> variables)
    {
        var environment = variables.ToDictionary(variable => variable.Key, string? (variable) => variable.Value, StringComparer.Ordinal);
        environment["GITHUB_WORKSPACE"] = environment["GITHUB_ACTION_PATH"] = _directory.Path;
        environment["GITHUB_STEP_SUMMARY"] = Path.Combine(_directory.Path, "summary.md");
        var result = await new ProgramRunner(new NullLog()).RunAsync(
            new ProgramCall(Bash, ["--noprofile", "--norc", "-eo", "pipefail", "-c", script]) { Environment = environment },
            cancellationToken: TestContext.Current.CancellationToken
        );
        result.ExitCode.ShouldBe(0, string.Join('\n', result.Output));
        return result.Output;
    }

    [GeneratedRegex(@"steps\.\w+\.outputs\.(?<output>[\w-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex OutputOfStep();

    [GeneratedRegex("\"\\./build\\.sh (?<options>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Command();

    [GeneratedRegex("%[^%]+%", RegexOptions.None, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Parameter();
}
