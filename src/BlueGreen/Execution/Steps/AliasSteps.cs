using System.Globalization;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.Reporting;
using BlueGreen.State;
using BlueGreen.Status;

namespace BlueGreen.Execution.Steps;

/// <summary>Moves names and watches what they then point at.</summary>
internal sealed class AliasSteps(RunParts run)
{
    private static readonly TimeSpan SyncInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WatchInterval = TimeSpan.FromSeconds(10);

    // One bad look may be a single instance being replaced; two in a row are a failing release.
    private const int BadLooks = 2;

    private readonly LiveProbes probes = new(run);

    public async Task SwapAsync(SwapAliases step, CancellationToken cancellationToken)
    {
        await run.Lock.SwapAsync(step, cancellationToken).ConfigureAwait(false);
        run.Log.Tell($"{(step.Private ? "private" : "public")} zone: {step.Text}");
    }

    public Task AwaitInSyncAsync(AwaitInSync step, CancellationToken cancellationToken) =>
        run.Waiter.UntilAsync(
            "Route 53",
            async token =>
            {
                var open = run.Lock.Pending.ToList();
                var synced = await Task.WhenAll(open.Select(change => run.Batches.IsInSyncAsync(change, token))).ConfigureAwait(false);
                foreach (var change in open.Where((_, index) => synced[index]))
                {
                    run.Lock.Settled(change);
                }

                return run.Lock.Pending.Count == 0
                    ? (Probe<bool>)new Probe<bool>.Done(true)
                    : new Probe<bool>.Pending($"{run.Lock.Pending.Count} of {open.Count} batches pending");
            },
            new WaitPolicy(SyncInterval, step.Timeout),
            cancellationToken
        );

    /// <exception cref="WatchFailedException">The new live side fell below what it must have, answered badly, or an alarm went off.</exception>
    public async Task WatchAsync(WatchNewLive step, CancellationToken cancellationToken)
    {
        var started = run.Time.GetTimestamp();
        var bad = 0;
        if (step.Probe is not null && run.Web is null)
        {
            run.Log.Warn("switch.probe: not asked, for there is no machine that could answer");
        }

        await run
            .Waiter.UntilAsync(
                $"watch {step.Group}",
                async token =>
                {
                    var healthy = await HealthyAsync(step.Group, step.Traffic, token).ConfigureAwait(false);
                    bad = healthy < step.Required ? bad + 1 : 0;
                    if (bad >= BadLooks)
                    {
                        throw new WatchFailedException(step.Group, healthy, step.Required);
                    }

                    await probes.LookAsync(step, token).ConfigureAwait(false);

                    return run.Time.GetElapsedTime(started) >= step.BakeTime
                        ? (Probe<bool>)new Probe<bool>.Done(true)
                        : new Probe<bool>.Pending(string.Create(CultureInfo.InvariantCulture, $"{healthy} of {step.Required} healthy"))
                        {
                            Share = Math.Min(1, run.Time.GetElapsedTime(started) / step.BakeTime),
                        };
                },
                new WaitPolicy(WatchInterval < step.BakeTime ? WatchInterval : step.BakeTime, step.BakeTime + EnvironmentLock.Lease),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private async Task<int> HealthyAsync(GroupName group, TrafficSource traffic, CancellationToken cancellationToken)
    {
        var backends = run.Reader.BackendsAsync(traffic, cancellationToken);
        var found = await run.Reader.GroupAsync(group, cancellationToken).ConfigureAwait(false);
        var registered = await backends.ConfigureAwait(false);
        if (found is not null)
        {
            run.Log.Report(new InstancesSeen(group.ToString(), StatusReader.Instances(found, registered)));
        }

        var serving = registered.Where(backend => backend.State == BackendState.InService).Select(backend => backend.Instance);
        return found is null ? 0 : found.InService.Intersect(serving).Count();
    }
}
