using System.Net;
using BlueGreen.LocalCloud.Machines.Network;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic.Dns;

/// <summary>
/// The name servers: one for the world, one for every network on its own address (base plus two), and one that all networks share, which
/// tells them apart by who asks.
/// </summary>
internal sealed class NameServers(TrafficSettings settings, INodeAddresses addresses, Func<TrafficView> current, Func<DateTimeOffset> now)
    : IAsyncDisposable
{
    private readonly Dictionary<IPAddress, NameServer> _servers = [];

    /// <summary>Starts and stops servers, so that there are those that <paramref name="view"/> wants.</summary>
    public async Task ApplyAsync(TrafficView view, CancellationToken cancellationToken)
    {
        var wanted = Wanted(view);
        foreach (var (address, server) in _servers.Where(s => !wanted.ContainsKey(s.Key)).ToList())
        {
            _ = _servers.Remove(address);
            await server.DisposeAsync().ConfigureAwait(false);
            await addresses.RemoveAddressAsync(address, cancellationToken).ConfigureAwait(false);
        }

        foreach (var (address, resolverFor) in wanted.Where(w => !_servers.ContainsKey(w.Key)))
        {
            await addresses.AddAddressAsync(address, cancellationToken).ConfigureAwait(false);
            _servers[address] = new NameServer(new IPEndPoint(address, settings.DnsPort), resolverFor);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers.Values)
        {
            await server.DisposeAsync().ConfigureAwait(false);
        }

        _servers.Clear();
    }

    /// <summary>The names as one network sees them, or the world where it is null.</summary>
    public Resolver For(string? vpcId) => new(current(), vpcId, now(), NameServer.Draw);

    private Dictionary<IPAddress, Func<IPAddress, Resolver>> Wanted(TrafficView view)
    {
        var wanted = new Dictionary<IPAddress, Func<IPAddress, Resolver>>
        {
            [settings.PublicResolver] = _ => For(vpcId: null),
            [settings.VpcResolver] = asker => For(VpcChoice.Of(current(), asker)),
        };
        foreach (var vpc in settings.ResolverInEachVpc ? view.Vpcs : [])
        {
            // Networks may overlap on one bridge; the first of an address has it.
            _ = wanted.TryAdd(vpc.Resolver, _ => For(vpc.Id));
        }

        return wanted;
    }
}
