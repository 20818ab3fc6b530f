using System.Globalization;
using System.Runtime.InteropServices;

namespace BlueGreen.LocalCloud.Load;

/// <summary>The verb <c>load</c>: counts every request of an open loop.</summary>
internal static class LoadCommand
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    /// <returns>0 where no request failed, 1 where any did, 2 where the arguments are wrong.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TimeProvider time)
    {
        var (options, errors) = LoadCommandLine.Parse(arguments);
        if (errors.Count > 0)
        {
            await System.Console.Error.WriteLineAsync(string.Join('\n', [.. errors, LoadCommandLine.Usage]));
            return 2;
        }

        var signalled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var names = new DnsNames(options.Resolver ?? DnsNames.Configured());
        _ = Directory.CreateDirectory(Path.GetDirectoryName(options.OutFile)!);
        await using var series = new StreamWriter(options.OutFile);
        var stop = Task.WhenAny(signalled.Task, EndAsync(options, time));
        var summary = await new LoadRun(options, names, time).RunAsync(series, stop);
        foreach (var line in Lines(summary))
        {
            await System.Console.Out.WriteLineAsync(line);
        }

        return summary.Failed == 0 ? 0 : 1;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            _ = signalled.TrySetResult();
        }
    }

    // Whoever started this and died closes the input too: the load never outlives its purpose.
    private static async Task EndAsync(LoadOptions options, TimeProvider time)
    {
        if (options.UntilFile is { } file)
        {
            while (!File.Exists(file))
            {
                await Task.Delay(BetweenLooks, time);
            }
        }
        else if (options.Duration is null)
        {
            await using var input = System.Console.OpenStandardInput();
            await input.CopyToAsync(Stream.Null);
        }
        else
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time);
        }
    }

    private static IEnumerable<string> Lines(LoadSummary summary)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Requests} requests in {summary.Seconds:0.0} s, {summary.Failed} failed; median {summary.Median:0.0} ms, 99% {summary.Percentile99:0.0} ms, 99.9% {summary.Percentile999:0.0} ms, slowest {summary.Slowest?.Milliseconds ?? 0:0.0} ms"
        );
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Connections} connections; the client was late by {summary.LatestSend:0.0} ms at worst and used {summary.CpuSeconds:0.0} s of processor time"
        );
        foreach (var version in summary.Versions)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"  {version.Version}: {version.Requests} requests, from {version.First:0.0} s to {version.Last:0.0} s"
            );
        }

        foreach (var (kind, count) in summary.Failures)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  failed by {kind}: {count}");
        }

        foreach (var example in summary.Examples)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"    at {example.At:0.00} s {example.Url}: {example.Kind}, {example.Milliseconds:0} ms: {example.Detail}"
            );
        }
    }
}
