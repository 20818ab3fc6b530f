using System.Text;

namespace BlueGreen.LocalCloud.Load;

/// <summary>
/// An open loop: the pace alone says when a request is due, so that slow answers never thin out the requests that would have met the trouble.
/// A request that fails is counted and not repeated.
/// </summary>
internal sealed class LoadGenerator : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private readonly LoadOptions options;
    private readonly TimeProvider time;
    private readonly Recorder recorder;
    private readonly Dictionary<string, ConnectionPool> pools = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Target> targets = [];
    private readonly Pace pace;
    private long started;
    private long sentUntil;
    private int sent;
    private long running;

    public LoadGenerator(LoadOptions options, INames names, Recorder recorder, TimeProvider time)
    {
        this.options = options;
        this.recorder = recorder;
        this.time = time;
        pace = new Pace(options, new Processors().Idle);
        var cached = new CachedNames(names, options.Speed, time);
        foreach (var url in options.Urls)
        {
            if (!pools.TryGetValue(url.Authority, out var pool))
            {
                pool = new ConnectionPool(url.Host, url.Port, cached, options.ConnectionLifetime, time);
                pools.Add(url.Authority, pool);
            }

            targets.Add(new Target(url, pool));
        }
    }

    /// <summary>When the next request is due, since the start: all that were due before are sent.</summary>
    public TimeSpan SentUntil => TimeSpan.FromTicks(Interlocked.Read(ref sentUntil));

    /// <summary>How many connections were opened.</summary>
    public int Connections => pools.Values.Sum(pool => pool.Opened);

    /// <summary>Sends until <paramref name="stop"/> completes, or the duration is over, and waits for what is still under way.</summary>
    public async Task RunAsync(Task stop)
    {
        started = time.GetTimestamp();
        using var timer = new PeriodicTimer(Tick, time);
        while (!stop.IsCompleted)
        {
            pace.Look(Elapsed);
            while (pace.Next <= Elapsed && !IsOver(pace.Next))
            {
                _ = SendAsync(targets[sent++ % targets.Count], pace.Next);
                pace.Advance();
                _ = Interlocked.Exchange(ref sentUntil, pace.Next.Ticks);
            }

            if (IsOver(pace.Next))
            {
                break;
            }

            _ = await timer.WaitForNextTickAsync(CancellationToken.None);
        }

        while (Interlocked.Read(ref running) > 0)
        {
            _ = await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    /// <summary>Closes the connections that are too old.</summary>
    public void Sweep()
    {
        foreach (var pool in pools.Values)
        {
            pool.Sweep();
        }
    }

    public void Dispose()
    {
        foreach (var pool in pools.Values)
        {
            pool.Dispose();
        }
    }

    private TimeSpan Elapsed => time.GetElapsedTime(started);

    private bool IsOver(TimeSpan due) => options.Duration is { } duration && due >= duration;

    private async Task SendAsync(Target target, TimeSpan due)
    {
        _ = Interlocked.Increment(ref running);
        recorder.Begin(due, Elapsed - due);
        recorder.End(await AskAsync(target, due));
        _ = Interlocked.Decrement(ref running);
    }

    private async ValueTask<RequestOutcome> AskAsync(Target target, TimeSpan due)
    {
        Connection? connection = null;
        var reusable = false;
        try
        {
            using var timeout = new CancellationTokenSource(LoadOptions.RequestTimeout, time);
            connection = await target.Pool.TakeAsync(timeout.Token);
            var answer = await connection.AskAsync(target.Request, timeout.Token);
            reusable = answer.KeepAlive;
            return Judge(target, due, answer);
        }
        catch (Exception failure)
        {
            return new RequestOutcome(due, Elapsed - due, target.Url, 0, Version: null, Failures.KindOf(failure), failure.Message);
        }
        finally
        {
            if (connection is not null)
            {
                target.Pool.Return(connection, reusable);
            }
        }
    }

    private RequestOutcome Judge(Target target, TimeSpan due, in Answer answer)
    {
        var body = answer.Body.Span;
        var version = answer.Status is >= 200 and < 300 ? target.Versions.Read(body) : null;
        var outcome = new RequestOutcome(due, Elapsed - due, target.Url, answer.Status, version, Failure: null, Detail: null);
        return (answer.Status, version) switch
        {
            (>= 200 and < 300, not null) => outcome,
            (>= 200 and < 300, null) => outcome with { Failure = FailureKind.Body, Detail = $"no version in: {Beginning(body)}" },
            _ => outcome with { Failure = FailureKind.Status, Detail = $"{answer.Status}: {Beginning(body)}" },
        };
    }

    private static string Beginning(ReadOnlySpan<byte> body) => Encoding.UTF8.GetString(body[..Math.Min(body.Length, 80)]).Trim();

    private sealed record Target(Uri Url, ConnectionPool Pool)
    {
        public ReadOnlyMemory<byte> Request { get; } =
            Encoding.ASCII.GetBytes(
                $"GET {Url.PathAndQuery} HTTP/1.1\r\nHost: {Url.Authority}\r\nUser-Agent: bluegreen-load\r\nAccept: */*\r\n\r\n"
            );

        public VersionReader Versions { get; } = new();
    }
}
