using System.Net.Sockets;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Machines.Network;
using BlueGreen.LocalCloud.Traffic.Balancers;
using BlueGreen.LocalCloud.Traffic.Dns;
using BlueGreen.LocalCloud.Traffic.Front;
using BlueGreen.LocalCloud.Traffic.Tls;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic;

/// <summary>What listens and answers, while the cloud runs.</summary>
internal sealed class RunningTraffic : IAsyncDisposable
{
    private readonly CertificateAuthority _authority;
    private readonly BalancerServer _server;
    private readonly BalancerFleet _fleet;
    private readonly NameServers _names;
    private FrontServer? _front;
    private volatile TrafficView _current = TrafficView.Empty;

    private RunningTraffic(
        TrafficSettings settings,
        INodeAddresses addresses,
        CertificateAuthority authority,
        BalancerServer server,
        Func<DateTimeOffset> now
    )
    {
        _authority = authority;
        _server = server;
        _fleet = new BalancerFleet(server, addresses, new Certificates(authority));
        _names = new NameServers(settings, addresses, () => _current, now);
    }

    public string? AuthorityFile => _authority.Path;

    public BalancerFleet Fleet => _fleet;

    /// <summary>Answers for <paramref name="first"/> once it returns.</summary>
    /// <exception cref="IOException">An address or port cannot be had.</exception>
    public static async Task<RunningTraffic> StartAsync(
        TrafficSettings settings,
        INodeAddresses addresses,
        LocalCloudHost cloud,
        TimeProvider time,
        TrafficView first,
        CancellationToken cancellationToken
    )
    {
        var authority = CertificateAuthority.Open(settings.DataDirectory, time);
        var server = await BalancerServer.StartAsync(time, cloud.Clock.GetUtcNow, cancellationToken).ConfigureAwait(false);
        var running = new RunningTraffic(settings, addresses, authority, server, cloud.Clock.GetUtcNow);
        try
        {
            await running.ApplyAsync(first, cancellationToken).ConfigureAwait(false);
            running._front = await FrontServer
                .StartAsync(settings, running._names, () => running._current, authority.Root, cancellationToken)
                .ConfigureAwait(false);
            return running;
        }
        catch (Exception e)
        {
            await running.DisposeAsync().ConfigureAwait(false);
            if (e is SocketException)
            {
                throw new IOException($"Load balancers and name servers cannot answer: {e.Message}", e);
            }

            throw;
        }
    }

    // What listens comes before the names that lead to it, and what ends after the names that did.
    /// <exception cref="IOException">What could not be made real, though all else was.</exception>
    public async Task ApplyAsync(TrafficView view, CancellationToken cancellationToken)
    {
        var failures = await _fleet.ApplyAsync(view, cancellationToken).ConfigureAwait(false);
        _current = view;
        await _names.ApplyAsync(view, cancellationToken).ConfigureAwait(false);
        _fleet.EndOthers(view);
        if (failures.Count > 0)
        {
            throw new IOException(string.Join(' ', failures.Select(f => f.Message)), failures[0]);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_front is not null)
        {
            await _front.DisposeAsync().ConfigureAwait(false);
        }

        await _names.DisposeAsync().ConfigureAwait(false);
        await _fleet.DisposeAsync().ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
        _authority.Dispose();
    }
}
