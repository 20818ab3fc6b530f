using System.Text.Json;
using BlueGreen.LocalCloud.Clock;
using BlueGreen.LocalCloud.Console.Pictures;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Console;

/// <summary>
/// Tells a page what happens, as server-sent events: <c>world</c> after changes, <c>calls</c> as they end, <c>tick</c> every second with the
/// time and the traffic. Each page is told at its own pace: it looks for what is new when it has taken what was, so that a slow one misses
/// pictures in between, and nobody waits for it.
/// </summary>
internal sealed class EventStream(
    World world,
    Dispatcher dispatcher,
    ConsoleFeed feed,
    CallLog calls,
    CloudClock clock,
    DataPlaneFacts dataPlane,
    IRequestCounts? requests
)
{
    public const string Path = "/_local/events";

    private const int LooksInATick = 10;
    private const int MostCallsAtOnce = 60;

    // Ten pictures a second are as many as an eye can use.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>Writes events until the page has gone, or the cloud ends.</summary>
    /// <param name="write">Gives text to the page, and returns when it has taken it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(Func<string, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        var rates = new RequestRates(clock.Real);
        using var timer = new PeriodicTimer(BetweenLooks, clock.Real);
        var (seen, shown, told) = (-1L, "", 0);
        await write("retry: 1000\n\n", cancellationToken).ConfigureAwait(false);
        for (var look = 0; ; look++)
        {
            var text = look % LooksInATick == 0 ? Event("tick", Tick(rates)) : "";
            if (feed.Changes is var changes && changes != seen)
            {
                seen = changes;
                var json = feed.Look(dispatcher, world).Json;
                // Most of what the simulation does, a probe that succeeds again, shows nowhere.
                text += json == shown ? "" : Event("world", json);
                shown = json;
            }

            if (calls.EndedAfter(told, MostCallsAtOnce) is [.., var last] news)
            {
                told = last.Ended!.Value;
                text += Event("calls", JsonSerializer.Serialize(news.Select(CallPicture.Of), LocalJson.Options));
            }

            if (text.Length > 0)
            {
                await write(text, cancellationToken).ConfigureAwait(false);
            }

            _ = await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private string Tick(RequestRates rates)
    {
        var picture = new TickPicture(
            clock.GetUtcNow(),
            clock.Speed,
            world.Timing.Name,
            dataPlane,
            requests is null ? null : rates.Next(requests.Count(), VersionOf)
        );
        return JsonSerializer.Serialize(picture, LocalJson.Options);
    }

    private string VersionOf(string instanceId) =>
        feed.Look(dispatcher, world).Picture.Instances.FirstOrDefault(i => i.Id == instanceId)?.Version ?? "unknown version";

    private static string Event(string name, string json) => $"event: {name}\ndata: {json}\n\n";
}

/// <summary>What is told every second.</summary>
/// <param name="Now">The cloud's time.</param>
/// <param name="Speed">Its seconds in a real one.</param>
/// <param name="Timing">Whether things take time.</param>
/// <param name="DataPlane">What stands behind the API.</param>
/// <param name="Traffic">Null where no requests can pass.</param>
internal sealed record TickPicture(DateTimeOffset Now, double Speed, string Timing, DataPlaneFacts DataPlane, TrafficPicture? Traffic);
