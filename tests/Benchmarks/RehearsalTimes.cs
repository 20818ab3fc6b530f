using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Benchmarks;

/// <summary>Rehearses in a directory of its own, and prints how long each step took on the clock of the local cloud, and what its visitors saw.</summary>
internal static class RehearsalTimes
{
    public static async Task PrintAsync(TextWriter output)
    {
        if (
            Checkout.Find("artifacts/host/slim/build/Build.dll") is not { } host
            || Checkout.Find("samples/londontamed/README.md") is not { } site
        )
        {
            await output.WriteLineAsync("rehearsal: not measured, the host is not published (./build.sh publishes it)");
            return;
        }

        var directory = Directory.CreateTempSubdirectory("bench-");
        try
        {
            var settings = new
            {
                domain = "londontamed.com",
                cloud = "local",
                site = new { path = Path.GetDirectoryName(site) },
                loadBalancer = new { kind = "Classic" },
                @switch = new { bakeTime = "60s" },
            };
            await File.WriteAllTextAsync(Path.Combine(directory.FullName, "bluegreen.json"), JsonSerializer.Serialize(settings));
            var exitCode = await RunAsync(host, directory.FullName, "Rehearse");
            var file = Path.Combine(directory.FullName, "artifacts", "bluegreen", "Rehearse.json");
            foreach (
                var line in File.Exists(file) ? Lines(await File.ReadAllTextAsync(file)) : [$"rehearsal: failed with exit code {exitCode}"]
            )
            {
                await output.WriteLineAsync(line);
            }

            if (exitCode == 0)
            {
                await StatusTimes.PrintAsync(output, directory.FullName);
                await BootTime.PrintAsync(output, directory.FullName);
            }
        }
        finally
        {
            _ = await RunAsync(host, directory.FullName, "Local-Cloud-Stop");
            directory.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Lines(string json)
    {
        using var document = JsonDocument.Parse(json);
        var (result, lines) = (document.RootElement, new List<string>());
        var times = result
            .GetProperty("steps")
            .EnumerateArray()
            .Select(step =>
                (
                    Name: step.GetProperty("step").GetString()!,
                    Time: TimeSpan.Parse(step.GetProperty("duration").GetString()!, CultureInfo.InvariantCulture)
                )
            )
            .GroupBy(step => step.Name, StringComparer.Ordinal)
            .Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Key} {step.Average(one => one.Time.TotalSeconds):0.0} s"));
        lines.Add($"rehearsal, on the local cloud's clock: {string.Join(", ", times)}");
        var traffic = result.GetProperty("traffic");
        lines.Add(
            result.GetProperty("machines").GetBoolean()
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"rehearsal, its visitors: {traffic.GetProperty("requests").GetInt64()} requests, {traffic.GetProperty("failures").GetInt64()} failed, slowest {traffic.GetProperty("slowest").GetDouble():0} ms"
                )
                : "rehearsal: without machines, so baking, testing and traffic were not measured"
        );
        return lines;
    }

    private static async Task<int> RunAsync(string host, string directory, string target)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [host, $"--target={target}", $"--working={directory}"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        _ = await process.StandardOutput.ReadToEndAsync();
        _ = await error;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
