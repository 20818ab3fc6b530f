using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Benchmarks;

/// <summary>
/// Times the target Status, as a person runs it, in turn with a Boto3 script that prints the same facts of the same environment: whole
/// processes, warm, both pointed at one running local cloud by the same variables.
/// </summary>
internal static class StatusTimes
{
    private const int Pairs = 15;

    /// <param name="output">Where the line goes.</param>
    /// <param name="directory">Where an environment was rehearsed whose local cloud still runs.</param>
    public static async Task PrintAsync(TextWriter output, string directory) => await output.WriteLineAsync(await LineAsync(directory));

    private static async Task<string> LineAsync(string directory)
    {
        if (
            OperatingSystem.IsWindows()
            || Checkout.Find("build.sh") is not { } script
            || Checkout.Find("artifacts/host/slim/build/Build.dll") is not { } host
        )
        {
            return "Status: not measured, build.sh or its host is not there";
        }

        if (Checkout.Find("tests/Benchmarks/status.py") is not { } boto3 || await PythonAsync() is not { } python)
        {
            return "Status beside a Boto3 script: skipped, Boto3 is not on this machine";
        }

        var environment = Variables(directory);
        string[] arguments = ["--target=Status", "--cloud=aws", $"--working={directory}"];
        Command status = new(script, arguments, environment);
        Command withoutShell = new("dotnet", [host, .. arguments], environment);
        Command other = new(python, [boto3, "londontamed.com", "production"], environment);
        var (own, shell, theirs, ratios) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        foreach (var command in new[] { status, withoutShell, other })
        {
            _ = await TimeAsync(command);
        }

        for (var pair = 0; pair < Pairs; pair++)
        {
            own.Add(await TimeAsync(status));
            theirs.Add(await TimeAsync(other));
            ratios.Add(own[^1] / theirs[^1]);
            shell.Add(own[^1] - await TimeAsync(withoutShell));
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"./build.sh --target=Status: {Median(ratios):0.00} x a Boto3 script that prints the same ({Median(own):0} and {Median(theirs):0} ms here; {Math.Max(0, Median(shell)):0} ms of the first pass in the shell), medians of {Pairs} pairs"
        );
    }

    // The interpreter itself: version managers put a script of their own before it, whose time is not Boto3's.
    private static async Task<string?> PythonAsync()
    {
        try
        {
            return (await RunAsync(new Command("python3", ["-c", "import boto3, sys; print(sys.executable)"], []))).Trim();
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Variables(string directory)
    {
        using var record = JsonDocument.Parse(File.ReadAllText(Path.Combine(directory, "artifacts", "local-cloud", "process.json")));
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AWS_ENDPOINT_URL"] = record.RootElement.GetProperty("address").GetString()!,
            ["AWS_ACCESS_KEY_ID"] = "local",
            ["AWS_SECRET_ACCESS_KEY"] = "local",
            // One for either: the SDKs read different ones.
            ["AWS_REGION"] = "eu-west-1",
            ["AWS_DEFAULT_REGION"] = "eu-west-1",
        };
    }

    private static async Task<double> TimeAsync(Command command)
    {
        var started = Stopwatch.GetTimestamp();
        _ = await RunAsync(command);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <returns>What it wrote.</returns>
    private static async Task<string> RunAsync(Command command)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in command.Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? texts[0] : throw new InvalidOperationException($"{command.Program}: {texts[1]}{texts[0]}");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private sealed record Command(string Program, string[] Arguments, Dictionary<string, string> Environment);
}
