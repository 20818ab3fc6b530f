using System.Collections.Concurrent;
using System.Net;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic.Health;

/// <summary>One probe, as a load balancer makes it.</summary>
internal interface IProbe
{
    /// <summary>Whether the application answers as it must.</summary>
    Task<bool> AnswersAsync(IPAddress address, ProbeTarget target, CancellationToken cancellationToken);
}

/// <summary>Probes each target at its interval, one probe at a time, and keeps what the last one said.</summary>
internal sealed class Prober(IProbe probe, ProbePace pace, TimeProvider time) : IAsyncDisposable
{
    private readonly Dictionary<ProbeKey, Probing> _running = [];
    private readonly ConcurrentDictionary<(string InstanceId, string Target), bool> _answers = [];

    /// <summary>What the last probe said; false before there was one.</summary>
    public bool Answers(string instanceId, string target) => _answers.GetValueOrDefault((instanceId, target));

    /// <summary>Probes what <paramref name="view"/> has, and nothing else.</summary>
    public async Task ApplyAsync(TrafficView view)
    {
        // Two load balancers may ask the same of one instance: the more eager one sets the pace for both.
        var wanted = view
            .Checks.GroupBy(c => new ProbeKey(c.InstanceId, c.Address, c.Target))
            .ToDictionary(g => g.Key, g => g.MinBy(c => c.Interval)!);
        foreach (var (key, left) in _running.Where(r => !wanted.TryGetValue(r.Key, out var check) || check != r.Value.Check).ToList())
        {
            _ = _running.Remove(key);
            await left.EndAsync().ConfigureAwait(false);
            if (!wanted.ContainsKey(key))
            {
                _ = _answers.TryRemove((key.InstanceId, key.Target), out _);
            }
        }

        foreach (var (key, check) in wanted.Where(w => !_running.ContainsKey(w.Key)))
        {
            var stop = new CancellationTokenSource();
            _running[key] = new Probing(check, stop, Task.Run(() => ProbeAsync(check, view.TakesTime, stop.Token)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var running in _running.Values)
        {
            await running.EndAsync().ConfigureAwait(false);
        }

        _running.Clear();
    }

    private async Task ProbeAsync(HealthCheckView check, bool takesTime, CancellationToken cancellationToken)
    {
        var target = ProbeTarget.Parse(check.Target, check.Codes);
        var failures = 0;
        try
        {
            while (true)
            {
                var began = time.GetTimestamp();
                var answers = await OnceAsync(check, target, cancellationToken).ConfigureAwait(false);
                failures = answers ? 0 : failures + 1;
                if (answers || failures >= check.FailuresToBad)
                {
                    _answers[(check.InstanceId, check.Target)] = answers;
                }

                var rest = pace.Interval(check.Interval, takesTime) - time.GetElapsedTime(began);
                await Task.Delay(rest > TimeSpan.Zero ? rest : TimeSpan.Zero, time, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It is not wanted any more.
        }
    }

    private async Task<bool> OnceAsync(HealthCheckView check, ProbeTarget target, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(pace.Timeout(check.Timeout), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await probe.AnswersAsync(check.Address, target, either.Token).ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Too late, or a way to fail that the probe itself does not know: no answer either way.
            return false;
        }
    }

    private sealed record ProbeKey(string InstanceId, IPAddress Address, string Target);

    private sealed record Probing(HealthCheckView Check, CancellationTokenSource Stop, Task Running)
    {
        public async Task EndAsync()
        {
            await Stop.CancelAsync().ConfigureAwait(false);
            await Running.ConfigureAwait(false);
            Stop.Dispose();
        }
    }
}
