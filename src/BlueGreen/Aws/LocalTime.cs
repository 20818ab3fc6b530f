using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace BlueGreen.Aws;

/// <summary>The local cloud's time: it may pass faster than the machine's, and a wait of a minute there is a second here.</summary>
internal sealed class LocalTime : TimeProvider
{
    private readonly TimeProvider real;
    private readonly DateTimeOffset start;
    private readonly double speed;
    private readonly long origin;

    /// <param name="start">The local cloud's time now.</param>
    /// <param name="speed">How many of its seconds pass in one of the machine's; above 0.</param>
    /// <param name="real">The machine's time.</param>
    public LocalTime(DateTimeOffset start, double speed, TimeProvider real)
    {
        this.start = start;
        this.speed = speed;
        this.real = real;
        origin = real.GetTimestamp();
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => real.TimestampFrequency;

    /// <summary>Asks the local cloud for its clock.</summary>
    /// <exception cref="HttpRequestException">It does not answer.</exception>
    public static async Task<TimeProvider> OfAsync(Uri endpoint, CancellationToken cancellationToken = default)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        var clock =
            await http.GetFromJsonAsync<ClockAnswer>(new Uri(endpoint, "/_local/clock"), cancellationToken).ConfigureAwait(false)
            ?? throw new HttpRequestException($"{endpoint} answers as no local cloud does.");
        return new LocalTime(clock.Now, clock.Speed > 0 ? clock.Speed : 1, System);
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => start + GetElapsedTime(0);

    /// <inheritdoc/>
    public override long GetTimestamp() => (long)((real.GetTimestamp() - origin) * speed);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(real.CreateTimer(callback, state, Scale(dueTime), Scale(period)), this);

    private TimeSpan Scale(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / speed;

    private sealed record ClockAnswer(
        [property: JsonPropertyName("now")] DateTimeOffset Now,
        [property: JsonPropertyName("speed")] double Speed
    );

    private sealed class ScaledTimer(ITimer timer, LocalTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(time.Scale(dueTime), time.Scale(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
