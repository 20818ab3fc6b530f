using System.Collections.Immutable;
using BlueGreen.LocalCloud.Machines.Network;
using BlueGreen.LocalCloud.Traffic.Balancers;
using BlueGreen.LocalCloud.Traffic.Tls;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic;

/// <summary>All load balancers that really listen, and what is remembered of those that do not any more.</summary>
internal sealed class BalancerFleet(BalancerServer server, INodeAddresses addresses, Certificates certificates) : IAsyncDisposable
{
    private const int MostRemembered = 50;

    // Real time: what a deleted load balancer still carries may end by itself.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stop = new();
    private ImmutableDictionary<string, Balancer> _balancers = ImmutableDictionary<string, Balancer>.Empty;
    private ImmutableArray<BalancerReport> _deleted = [];
    private ImmutableArray<Task> _ending = [];

    public IEnumerable<Balancer> Balancers => _balancers.Values;

    /// <summary>All that is known, those that are gone last.</summary>
    public IReadOnlyList<BalancerReport> Report() =>
        [.. _balancers.Values.Select(b => BalancerReport.Of(b, deletedAt: null)).OrderBy(r => r.Name, StringComparer.Ordinal), .. _deleted];

    /// <summary>Makes new load balancers listen, and gives those that stay their new targets.</summary>
    /// <returns>What failed; one load balancer's failure is not the others'.</returns>
    public async Task<IReadOnlyList<Exception>> ApplyAsync(TrafficView view, CancellationToken cancellationToken)
    {
        var failures = new List<Exception>();
        foreach (var wanted in view.Balancers)
        {
            try
            {
                await ApplyAsync(view, wanted, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failures.Add(e);
            }
        }

        return failures;
    }

    /// <summary>Ends the load balancers that <paramref name="view"/> has no more, once nobody is told of them.</summary>
    public void EndOthers(TrafficView view)
    {
        var wanted = view.Balancers.Select(b => b.DnsName).ToHashSet(StringComparer.Ordinal);
        _ending = _ending.RemoveAll(task => task.IsCompleted);
        foreach (var (name, balancer) in _balancers.Where(b => !wanted.Contains(b.Key)))
        {
            _balancers = _balancers.Remove(name);
            certificates.Forget(name);
            _deleted = [BalancerReport.Of(balancer, server.Now()), .. _deleted.Take(MostRemembered - 1)];
            _ending = _ending.Add(Task.Run(() => EndAsync(balancer)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_ending).ConfigureAwait(false);
        foreach (var balancer in Balancers)
        {
            await balancer.DisposeAsync().ConfigureAwait(false);
        }

        _stop.Dispose();
    }

    private async Task EndAsync(Balancer balancer)
    {
        try
        {
            await balancer.EndAsync(Grace, _stop.Token).ConfigureAwait(false);
            foreach (var node in balancer.View.Nodes)
            {
                await addresses.RemoveAddressAsync(node.Address, _stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            await balancer.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task ApplyAsync(TrafficView view, BalancerView wanted, CancellationToken cancellationToken)
    {
        var isNew = !_balancers.TryGetValue(wanted.DnsName, out var balancer);
        balancer ??= new Balancer(wanted, server);
        foreach (var node in isNew ? wanted.Nodes : wanted.Nodes.Except(balancer.View.Nodes))
        {
            await addresses.AddAddressAsync(node.Address, cancellationToken).ConfigureAwait(false);
        }

        var left = balancer.View.Nodes.Except(wanted.Nodes).ToList();
        _balancers = _balancers.SetItem(wanted.DnsName, balancer);
        await balancer.ApplyAsync(wanted, certificates.Of(view, wanted), cancellationToken).ConfigureAwait(false);
        foreach (var node in left)
        {
            await addresses.RemoveAddressAsync(node.Address, cancellationToken).ConfigureAwait(false);
        }
    }
}
