using BlueGreen.LocalCloud.Console;
using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Machines.Network;
using BlueGreen.LocalCloud.Traffic.Health;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic;

/// <summary>
/// Real load balancers, real health checks and real names for what the cloud's state says. Made before the cloud, which is given it by
/// <see cref="On"/>; started after it.
/// </summary>
internal sealed class TrafficPlane : IDataPlane, ILocalReport, IRequestCounts, IAsyncDisposable
{
    private static readonly TimeSpan MeterInterval = TimeSpan.FromMilliseconds(300);

    private readonly TrafficSettings _settings;
    private readonly INodeAddresses _addresses;
    private readonly TimeProvider _time;
    private readonly NodePool _nodes;
    private readonly NetworkProbe _probe = new();
    private readonly Prober _prober;
    private readonly Reconciler _reconciler;
    private readonly RealApplications _applications;
    private readonly CancellationTokenSource _stop = new();
    private RunningTraffic? _running;
    private Task _following = Task.CompletedTask;
    private Task _counting = Task.CompletedTask;
    private TrafficView _observed = TrafficView.Empty;

    /// <param name="settings">Where it answers.</param>
    /// <param name="addresses">Makes addresses this machine's own.</param>
    /// <param name="options">How the cloud is run: how fast its time passes.</param>
    public TrafficPlane(TrafficSettings settings, INodeAddresses addresses, LocalCloudOptions options)
    {
        _settings = settings;
        _addresses = addresses;
        _time = options.TimeProvider;
        _nodes = new NodePool(settings.NodeNetwork);
        _prober = new Prober(_probe, new ProbePace(options.Speed), _time);
        _reconciler = new Reconciler(ApplyAsync, _time);
        _applications = new RealApplications(_prober.Answers);
    }

    string ILocalReport.Path => "/_local/traffic";

    /// <summary>The options of a cloud whose load balancers and names are these.</summary>
    public LocalCloudOptions On(LocalCloudOptions options) =>
        options with
        {
            Planes = [.. options.Planes, this],
            Reports = [.. options.Reports, this],
            Applications = _applications,
        };

    public void Observe(World world)
    {
        _observed = TrafficViews.Of(world, _observed, _nodes);
        _reconciler.Follow(_observed);
    }

    object ILocalReport.Report() => Report();

    public IReadOnlyList<RequestCount> Count() =>
        [
            .. Report()
                .Balancers.Where(b => b.DeletedAt is null)
                .Select(b => new RequestCount(
                    b.Name,
                    b.Region,
                    b.Requests,
                    b.TargetErrors + b.OwnErrors,
                    b.Connections,
                    b.Targets.GroupBy(t => t.Instance, StringComparer.Ordinal)
                        .ToDictionary(t => t.Key, t => t.Sum(one => one.Requests), StringComparer.Ordinal)
                )),
        ];

    public TrafficReport Report() =>
        new(
            _settings.PublicResolver.ToString(),
            _settings.VpcResolver.ToString(),
            _running?.AuthorityFile,
            _reconciler.Problem,
            _running?.Fleet.Report() ?? []
        );

    /// <summary>Begins to follow a cloud; load balancers and names that it has already answer afterwards.</summary>
    /// <exception cref="IOException">An address or port that is needed from the start cannot be had.</exception>
    public async Task StartAsync(LocalCloudHost cloud, CancellationToken cancellationToken = default)
    {
        var first = cloud.Inspect(world =>
        {
            Observe(world);
            return _observed;
        });
        _running = await RunningTraffic.StartAsync(_settings, _addresses, cloud, _time, first, cancellationToken).ConfigureAwait(false);
        _following = Task.Run(() => _reconciler.RunAsync(_stop.Token), CancellationToken.None);
        _counting = Task.Run(() => CountAsync(cloud, _running.Fleet, _stop.Token), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_following, _counting).ConfigureAwait(false);
        await _prober.DisposeAsync().ConfigureAwait(false);
        if (_running is not null)
        {
            await _running.DisposeAsync().ConfigureAwait(false);
        }

        _probe.Dispose();
        _stop.Dispose();
    }

    private async Task ApplyAsync(TrafficView view, CancellationToken cancellationToken)
    {
        await _prober.ApplyAsync(view).ConfigureAwait(false);
        await _running!.ApplyAsync(view, cancellationToken).ConfigureAwait(false);
    }

    private async Task CountAsync(LocalCloudHost cloud, BalancerFleet fleet, CancellationToken cancellationToken)
    {
        var meter = new RequestMeter(() => fleet.Balancers, cloud);
        using var timer = new PeriodicTimer(MeterInterval, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
            {
                Tell(meter);
                foreach (var balancer in fleet.Balancers)
                {
                    balancer.EndSilent();
                }
            }
        }
        catch (OperationCanceledException)
        {
            Tell(meter);
        }
    }

    // A mistake in the simulation is told by the calls that meet it: here only the counts wait for the next time.
    private static void Tell(RequestMeter meter)
    {
        try
        {
            meter.Tell();
        }
        catch (InvalidOperationException)
        {
            // See above.
        }
    }
}
