using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BlueGreen.LocalCloud.Load;

/// <summary>One run of the load client: sends, and writes the series while it does.</summary>
internal sealed class LoadRun(LoadOptions options, INames names, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly Recorder recorder = new();

    /// <summary>Sends until <paramref name="stop"/> completes, or the duration is over.</summary>
    /// <param name="series">Gets one JSON object a line: the start, the points, the summary.</param>
    public async Task<LoadSummary> RunAsync(TextWriter series, Task stop)
    {
        using var generator = new LoadGenerator(options, names, recorder, time);
        await WriteAsync(series, new LoadStart(time.GetUtcNow(), options.Rate, options.Speed, options.Urls));
        var sending = generator.RunAsync(stop);
        using var timer = new PeriodicTimer(Recorder.Step, time);
        while (!sending.IsCompleted)
        {
            _ = await timer.WaitForNextTickAsync(CancellationToken.None);
            generator.Sweep();
            await WriteWholeAsync(series, generator.SentUntil);
            await series.FlushAsync(CancellationToken.None);
        }

        await sending;
        await WriteWholeAsync(series, TimeSpan.MaxValue);
        using var self = Process.GetCurrentProcess();
        var summary = recorder.Summarise(generator.Connections, self.TotalProcessorTime);
        await WriteAsync(series, new LoadEnd(summary));
        return summary;
    }

    private async Task WriteWholeAsync(TextWriter series, TimeSpan sentUntil)
    {
        foreach (var point in recorder.TakeWhole(sentUntil))
        {
            await WriteAsync(series, point);
        }
    }

    private static Task WriteAsync<T>(TextWriter series, T line) => series.WriteLineAsync(JsonSerializer.Serialize(line, Json));
}
