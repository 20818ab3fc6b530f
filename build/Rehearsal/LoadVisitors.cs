using System.Globalization;
using System.Text.Json;
using BlueGreen.Reporting;
using Build.LocalCloud;
using Build.Processes;

namespace Build.Rehearsal;

/// <summary>The load client, inside the local cloud's network: asks the live names as the world does, and counts.</summary>
/// <param name="request">What it is told.</param>
/// <param name="time">The clock of waits.</param>
internal sealed class LoadVisitors(LoadRequest request, TimeProvider time) : IVisitors
{
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    // A name's time to live and the age of the oldest connection, each once more for what is late.
    private static readonly TimeSpan LongestStay = TimeSpan.FromSeconds(2 * (60 + 60));

    private FedProgram? program;
    private RehearsedTraffic? seen;
    private LocalCloudClock? startedAt;

    public async Task ComeAsync()
    {
        if (program is not null)
        {
            return;
        }

        _ = Directory.CreateDirectory(Path.GetDirectoryName(request.SeriesFile)!);
        // What an earlier client saw must never be taken for what this one did.
        File.Delete(request.SeriesFile);
        startedAt = await LocalCloudClock.OfAsync(request.Cloud);
        program = FedProgram.Start(request.Call(startedAt.Speed));
    }

    public async Task MeetAsync(string version)
    {
        if (program is null || !File.Exists(request.SeriesFile))
        {
            return;
        }

        var before = LoadSeries.Read(request.SeriesFile).Points.Count;
        var limit = (LongestStay / startedAt!.Speed) + request.Patience;
        if (!await UntilAsync(series => series.Points.Skip(before).Any(point => point.Versions.ContainsKey(version)), limit))
        {
            throw new RehearsalException($"{version} is live, and no visitor met it within {limit.TotalSeconds:0} s.");
        }
    }

    public async Task<RehearsedTraffic> LeaveAsync()
    {
        if (seen is not null || program is null)
        {
            return seen ?? RehearsedTraffic.None;
        }

        // A machine that is busy with other things sends fewer, and the table says how many.
        _ = await UntilAsync(series => series.Points.Sum(point => (long)point.Requests) >= request.Fewest, request.Patience);
        var series = await EndAsync(program);
        return series.Summary is null
            ? throw new RehearsalException(
                $"The load client broke off after {series.Points.Sum(point => (long)point.Requests)} requests: what it saw proves nothing."
            )
            : seen!;
    }

    public async Task<RehearsedTraffic> CutShortAsync()
    {
        try
        {
            if (seen is null && program is not null)
            {
                _ = await EndAsync(program);
            }

            return seen ?? RehearsedTraffic.None;
        }
        catch (Exception second) when (second is RehearsalException or OperationCanceledException or IOException)
        {
            // What made the rehearsal fail is told; this must not hide it.
            return RehearsedTraffic.None;
        }
    }

    public async Task CheckEmptiedAsync(string loadBalancer)
    {
        var traffic = await LocalCloudTraffic.OfAsync(request.Cloud);
        var emptied = traffic.Balancers.FirstOrDefault(balancer => balancer.Name == loadBalancer)?.Emptied;
        if (emptied is not { Connections: 0, InFlight: 0 })
        {
            throw new RehearsalException(
                emptied is null
                    ? $"{loadBalancer} was to be empty, and still has targets."
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"{emptied.Connections} connections and {emptied.InFlight} requests were open on {loadBalancer} when its last instance left."
                    )
            );
        }
    }

    public ValueTask DisposeAsync()
    {
        program?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<bool> UntilAsync(Func<LoadSeries, bool> holds, TimeSpan limit)
    {
        var began = time.GetTimestamp();
        while (!program!.HasEnded)
        {
            if (File.Exists(request.SeriesFile) && holds(LoadSeries.Read(request.SeriesFile)))
            {
                return true;
            }

            if (time.GetElapsedTime(began) >= limit)
            {
                return false;
            }

            await Task.Delay(BetweenLooks, time);
        }

        return true;
    }

    private async Task<LoadSeries> EndAsync(FedProgram running)
    {
        using var limit = new CancellationTokenSource(EndLimit, time);
        var result = await running.EndAsync(limit.Token);
        if (!File.Exists(request.SeriesFile))
        {
            throw new RehearsalException($"The load client did not work: {string.Join(Environment.NewLine, result.Output)}");
        }

        var series = LoadSeries.Read(request.SeriesFile);
        await File.WriteAllLinesAsync(
            Path.Combine(request.Results, TrafficPoint.FileName),
            series.OnCloudTime(startedAt!.Now, startedAt.Speed).Select(point => JsonSerializer.Serialize(point, JsonSerializerOptions.Web)),
            CancellationToken.None
        );
        seen = RehearsedTraffic.Of(series, request.ShownSeries);
        return series;
    }
}
