using System.Collections.Immutable;
using System.Net.Security;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic.Balancers;

/// <summary>A load balancer that really listens. Only the reconciler changes it.</summary>
internal sealed class Balancer : IAsyncDisposable
{
    private readonly BalancerServer _server;
    private readonly Dictionary<ListeningKey, Listening> _listening = [];
    private ImmutableDictionary<string, Pool> _pools = ImmutableDictionary<string, Pool>.Empty;
    private ImmutableArray<Listening> _all = [];
    private int _turn;

    public Balancer(BalancerView view, BalancerServer server)
    {
        View = view;
        _server = server;
        Counters = new Counters(server.Now);
    }

    public BalancerView View { get; private set; }

    public Counters Counters { get; }

    /// <summary>Where it takes connections by now: a listener that was just asked for comes a moment later.</summary>
    public ImmutableArray<ListeningKey> Bound { get; private set; } = [];

    public IEnumerable<Pool> Pools => _pools.Values;

    public IEnumerable<ClientConnection> Connections => _all.SelectMany(l => l.Connections);

    /// <summary>What happened when its last target left; null while it has some, or before it had any.</summary>
    public Emptied? Emptied { get; private set; }

    /// <summary>What it shows on its listeners with TLS.</summary>
    public SslStreamCertificateContext? Certificate { get; private set; }

    /// <summary>Makes listeners and targets what <paramref name="view"/> says.</summary>
    public async Task ApplyAsync(BalancerView view, SslStreamCertificateContext? certificate, CancellationToken cancellationToken)
    {
        NoteEmptied(view);
        Certificate = certificate;
        ApplyPools(view);
        View = view;
        var wanted = view
            .Nodes.SelectMany(node => view.Listeners.Select(listener => new ListeningKey(node, listener.Port, listener.Protocol)))
            .ToHashSet();
        foreach (var left in _listening.Keys.Where(key => !wanted.Contains(key)).ToList())
        {
            _ = _listening.Remove(left, out var listening);
            await listening!.EndAsync().ConfigureAwait(false);
        }

        foreach (var key in wanted.Where(key => !_listening.ContainsKey(key)))
        {
            var listening = await Listening.BindAsync(key, this, _server, cancellationToken).ConfigureAwait(false);
            _listening.Add(key, listening);
            _all = _all.Add(listening);
        }

        Bound = [.. _listening.Keys];

        // What ends stays listed until its last connection is gone.
        foreach (var ended in _all.Where(l => !_listening.ContainsValue(l) && !l.Connections.Any()))
        {
            _all = _all.Remove(ended);
            await ended.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Takes no more connections; those that are there end by themselves, or are ended after the grace.</summary>
    public async Task EndAsync(TimeSpan grace, CancellationToken cancellationToken)
    {
        foreach (var listening in _all)
        {
            await listening.EndAsync().ConfigureAwait(false);
        }

        var began = _server.Time.GetTimestamp();
        while (Connections.Any() && _server.Time.GetElapsedTime(began) < grace)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), _server.Time, cancellationToken).ConfigureAwait(false);
        }

        await DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>What a connection's listener does with a request now; null where the listener is gone.</summary>
    /// <param name="key">The listener.</param>
    /// <param name="request">Null for bytes that are no request.</param>
    public ActionView? ActionFor(ListeningKey key, HttpRequest? request) =>
        View
            .Listeners.FirstOrDefault(l => l.Port == key.Port && l.Protocol == key.Protocol)
            ?.Rules.FirstOrDefault(rule => rule.Conditions.All(c => request is not null && RequestConditions.Fits(request, c)))
            ?.Action;

    /// <summary>The pool whose turn it is; null where the pool is gone.</summary>
    public Pool? PoolFor(ForwardTo forward) =>
        _pools.GetValueOrDefault(WeightedTurn.Choose(forward.Pools, Interlocked.Increment(ref _turn)).Pool);

    /// <summary>Ends connections that were silent for longer than they may be.</summary>
    public void EndSilent()
    {
        foreach (var connection in Connections.Where(c => c.Silent > View.IdleTimeout))
        {
            if (connection.Listening.Key.Protocol is WireProtocol.Tcp or WireProtocol.Ssl)
            {
                connection.Abort();
            }
            else if (connection.InFlight == 0)
            {
                connection.CloseGently();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var listening in _all)
        {
            await listening.DisposeAsync().ConfigureAwait(false);
        }

        foreach (var pool in _pools.Values)
        {
            pool.Dispose();
        }
    }

    private void NoteEmptied(BalancerView view)
    {
        if (view.Registered > 0)
        {
            Emptied = null;
        }
        else if (View.Registered > 0)
        {
            var counts = Counters.Read();
            Emptied = new Emptied(_server.Now(), counts.Connections, counts.InFlight);
        }
    }

    private void ApplyPools(BalancerView view)
    {
        var before = _pools;
        var now = ImmutableDictionary.CreateBuilder<string, Pool>(StringComparer.Ordinal);
        foreach (var wanted in view.Pools)
        {
            var pool =
                before.GetValueOrDefault(wanted.Name) is { } same && same.View.Protocol == wanted.Protocol
                    ? same
                    : new Pool(wanted, _server.Time);
            pool.Apply(wanted);
            now[wanted.Name] = pool;
        }

        _pools = now.ToImmutable();
        foreach (var left in before.Values.Except(_pools.Values))
        {
            left.Dispose();
        }
    }
}

/// <summary>The moment when a load balancer's last registered target left.</summary>
/// <param name="At">The cloud's time.</param>
/// <param name="Connections">Clients' connections that were open.</param>
/// <param name="InFlight">Requests that were not answered yet.</param>
internal sealed record Emptied(DateTimeOffset At, int Connections, int InFlight);
