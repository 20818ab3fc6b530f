using System.Net;
using BlueGreen.LocalCloud.Traffic.Tls;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic.Balancers;

/// <summary>An instance's port that a load balancer sends to, with the connections kept to it.</summary>
internal sealed class Target : IDisposable
{
    // Real time: a machine that does not answer by then is dead, and the client has half of its own patience left.
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(1);

    // Below what web servers keep idle connections for, as AWS asks of targets.
    private static readonly TimeSpan KeptIdle = TimeSpan.FromSeconds(30);

    // How long one that could not be reached is passed over, unless there is no other.
    private static readonly TimeSpan Avoided = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _gone = new();
    private readonly TimeProvider _time;
    private long _requests;
    private int _outstanding;
    private long _failedAt;

    public Target(TargetView view, WireProtocol protocol, TimeProvider time)
    {
        View = view;
        _time = time;
        Gone = _gone.Token;
        var scheme = protocol == WireProtocol.Https ? "https" : "http";
        Prefix = $"{scheme}://{new IPEndPoint(view.Address, view.Port)}/";
        Http = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                UseProxy = false,
                UseCookies = false,
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                ActivityHeadersPropagator = null,
                ConnectTimeout = ConnectTimeout,
                PooledConnectionIdleTimeout = KeptIdle,
                SslOptions = TargetTls.OptionsFor(),
            }
        );
    }

    public TargetView View { get; private set; }

    /// <summary>Where requests go.</summary>
    public string Prefix { get; }

    public HttpMessageInvoker Http { get; }

    /// <summary>Cancelled when nothing that is in flight will be answered any more, or may be.</summary>
    public CancellationToken Gone { get; }

    public int Outstanding => Volatile.Read(ref _outstanding);

    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>True for a moment after it could not be reached.</summary>
    public bool IsAvoided => Interlocked.Read(ref _failedAt) is not 0 and var at && _time.GetElapsedTime(at) < Avoided;

    public void Apply(TargetView view)
    {
        View = view;
        if (view.State == TargetState.Dead)
        {
            _gone.Cancel();
        }
    }

    public void Begin()
    {
        _ = Interlocked.Increment(ref _requests);
        _ = Interlocked.Increment(ref _outstanding);
    }

    public void End() => Interlocked.Decrement(ref _outstanding);

    public void Failed() => Interlocked.Exchange(ref _failedAt, _time.GetTimestamp());

    public void Dispose()
    {
        _gone.Cancel();
        Http.Dispose();
        _gone.Dispose();
    }
}
