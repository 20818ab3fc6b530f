using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>Times whole processes, in turn with one that does next to nothing, and prints the ratio.</summary>
internal static class StartUp
{
    private const int Runs = 5;

    public static async Task PrintAsync(TextWriter output)
    {
        if (Checkout.Find("artifacts/host/slim/build/Build.dll") is not { } host)
        {
            await output.WriteLineAsync("start-up: not measured, the host is not published (./build.sh publishes it)");
            return;
        }

        string[] help = [host, "--help"];
        string[] reference = ["--version"];
        await RunAsync(help);
        await RunAsync(reference);
        var ratios = new List<double>();
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var own = await RunAsync(help);
            ratios.Add(own / await RunAsync(reference));
            times.Add(own);
        }

        ratios.Sort();
        times.Sort();
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"start-up of the host (--help): {ratios[Runs / 2]:0.0} x `dotnet --version` ({times[Runs / 2]:0} ms here), medians of {Runs} pairs"
            )
        );
    }

    private static async Task<double> RunAsync(string[] arguments)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await error;
        await process.WaitForExitAsync();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
