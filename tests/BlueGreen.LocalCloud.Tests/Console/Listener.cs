using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace BlueGreen.LocalCloud.Tests.Console;

/// <summary>A page that listens in virtual time: it takes what it is given at once, unless it is told to be slow.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly Channel<(string Name, string Json)> _events = Channel.CreateUnbounded<(string, string)>();
    private readonly CancellationTokenSource _end = new();
    private readonly FakeTimeProvider _time;
    private readonly CancellationToken _limit;
    private readonly Task _run;
    private TaskCompletionSource _ready = Done();
    private TaskCompletionSource _taking = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="cloud">What it listens to.</param>
    /// <param name="limit">The test's: nothing is waited for longer.</param>
    public Listener(TestCloud cloud, CancellationToken limit)
    {
        (_time, _limit) = (cloud.Time, limit);
        _run = cloud.Host.Events.RunAsync(WriteAsync, _end.Token);
    }

    /// <summary>From now on nothing is taken.</summary>
    public void BeSlow()
    {
        _ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _taking = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Lets time pass until the stream has something that this page does not take.</summary>
    public async Task StuckAsync()
    {
        while (!_taking.Task.IsCompleted)
        {
            _limit.ThrowIfCancellationRequested();
            _time.Advance(Look);
            await Task.Yield();
        }
    }

    public void BeQuickAgain() => _ready.SetResult();

    /// <summary>The next event of a name; time passes until there is one.</summary>
    public async Task<JsonElement> NextAsync(string name)
    {
        while (true)
        {
            while (_events.Reader.TryRead(out var next))
            {
                if (next.Name == name)
                {
                    return JsonDocument.Parse(next.Json).RootElement;
                }
            }

            _limit.ThrowIfCancellationRequested();
            _run.IsFaulted.ShouldBeFalse(_run.Exception?.ToString());
            _time.Advance(Look);
            await Task.Yield();
        }
    }

    /// <summary>The names of what comes until the next tick but one.</summary>
    public async Task<IReadOnlyList<string>> NamesUntilTickAsync()
    {
        var names = new List<string>();
        while (names.Count(n => n == "tick") < 2)
        {
            _limit.ThrowIfCancellationRequested();
            _time.Advance(Look);
            await Task.Yield();
            while (_events.Reader.TryRead(out var next))
            {
                names.Add(next.Name);
            }
        }

        return names;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _ = _ready.TrySetResult();
        _ = await Should.ThrowAsync<OperationCanceledException>(() => _run.WaitAsync(_limit));
        _end.Dispose();
    }

    private async Task WriteAsync(string text, CancellationToken cancellationToken)
    {
        _ = _taking.TrySetResult();
        await _ready.Task.WaitAsync(cancellationToken);
        foreach (var block in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            if (block.Split('\n') is [var name, var data])
            {
                await _events.Writer.WriteAsync((name["event: ".Length..], data["data: ".Length..]), cancellationToken);
            }
        }
    }

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }
}
