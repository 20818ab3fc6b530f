using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>The load balancers of an environment, of either kind.</summary>
internal sealed class LoadBalancers(AwsClients aws, AwsCalls calls)
{
    private readonly ClassicBalancers classic = new(aws.LoadBalancing, calls);
    private readonly ApplicationBalancers application = new(aws.TargetGroups, calls);
    private IReadOnlyList<TrafficSource> lately = [];

    /// <summary>Those of the wanted names that exist, with what stands behind them.</summary>
    public async Task<IReadOnlyList<LoadBalancer>> ReadAsync(IReadOnlyList<LoadBalancerName> wanted, CancellationToken cancellationToken)
    {
        // What was there at the last read is there still, nearly always: its health is asked for in the same breath.
        var asked = lately.ToDictionary(source => source, source => BackendsAsync(source, cancellationToken));
        var found = await FindAsync(wanted, cancellationToken).ConfigureAwait(false);
        var backends = await Task.WhenAll(
                found.Select(balancer => asked.GetValueOrDefault(balancer.Traffic) ?? BackendsAsync(balancer.Traffic, cancellationToken))
            )
            .ConfigureAwait(false);
        _ = await Task.WhenAll(asked.Values).ConfigureAwait(false);
        lately = [.. found.Select(balancer => balancer.Traffic).Distinct()];
        return [.. found.Zip(backends, (balancer, behind) => balancer with { Backends = behind })];
    }

    /// <summary>The same without what stands behind them.</summary>
    public async Task<IReadOnlyList<LoadBalancer>> FindAsync(IReadOnlyList<LoadBalancerName> wanted, CancellationToken cancellationToken)
    {
        var ofFirstKind = classic.FindAsync(wanted, cancellationToken);
        var ofSecondKind = application.FindAsync(wanted, cancellationToken);
        await Task.WhenAll(ofFirstKind, ofSecondKind).ConfigureAwait(false);
        return [.. await ofFirstKind.ConfigureAwait(false), .. await ofSecondKind.ConfigureAwait(false)];
    }

    /// <summary>What stands behind a load balancer; nothing where it does not exist.</summary>
    public Task<IReadOnlyList<Backend>> BackendsAsync(TrafficSource source, CancellationToken cancellationToken) =>
        source switch
        {
            TrafficSource.Classic balancer => classic.BackendsAsync(balancer, cancellationToken),
            TrafficSource.TargetGroup group => application.BackendsAsync(group, cancellationToken),
            _ => Task.FromResult<IReadOnlyList<Backend>>([]),
        };
}
