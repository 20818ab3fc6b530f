namespace Scenarios.Time;

/// <summary>
/// Lets processes go on one call at a time, all on one thread, so that a trial is the same each time: whoever wants to call waits for his turn; when
/// nobody wants to, time jumps.
/// </summary>
internal sealed class Scheduler(VirtualTime time)
{
    // Something that leaves the thread, though nothing should, must end before the trial is judged.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<Turn> waiting = [];
    private readonly SemaphoreSlim news = new(0);

    /// <value>Chooses the one among those who wait that goes on; null lets all of them go on, in order.</value>
    public Func<int, int>? Choose { get; set; }

    /// <summary>Waits for a turn.</summary>
    public Task TurnAsync(Func<bool> runs)
    {
        var turn = new Turn(runs);
        lock (waiting)
        {
            waiting.Add(turn);
        }

        _ = news.Release();
        return turn.Task;
    }

    /// <summary>Starts work and lets it go on until it has ended, or can't go on.</summary>
    public Task RunAsync(Func<bool> ended, params IReadOnlyList<Func<Task>> starts) =>
        Task.Run(async () =>
        {
            var tasks = starts.Select(start => start()).ToList();
            var all = Task.WhenAll(tasks).ContinueWith(_ => news.Release(), TaskScheduler.Default);
            while (!ended())
            {
                if (!Step() && !ended() && !await news.WaitAsync(Patience))
                {
                    throw new TimeoutException("A process neither calls nor waits for time.");
                }
            }
        });

    private bool Step()
    {
        var ready = Ready();
        if (ready.Count == 0)
        {
            return time.FireNext();
        }

        foreach (var turn in Choose is { } choose ? [ready[choose(ready.Count)]] : ready)
        {
            if (turn.Runs())
            {
                lock (waiting)
                {
                    _ = waiting.Remove(turn);
                }

                turn.Begin();
            }
        }

        return true;
    }

    private List<Turn> Ready()
    {
        lock (waiting)
        {
            return [.. waiting.Where(turn => turn.Runs())];
        }
    }

    // Continuations run where the turn is given: that keeps everything on one thread.
    private sealed class Turn(Func<bool> runs)
    {
        private readonly TaskCompletionSource source = new();

        public Func<bool> Runs { get; } = runs;

        public Task Task => source.Task;

        public void Begin() => source.SetResult();
    }
}
