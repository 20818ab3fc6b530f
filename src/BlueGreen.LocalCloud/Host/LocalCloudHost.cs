using System.Net;
using BlueGreen.LocalCloud.Clock;
using BlueGreen.LocalCloud.Console;
using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Faults;
using BlueGreen.LocalCloud.Persistence;
using BlueGreen.LocalCloud.Policy;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Host;

/// <summary>A cloud: in-process for tests, or on a loopback port for everyone.</summary>
internal sealed class LocalCloudHost : IAsyncDisposable
{
    private static readonly TimeSpan TickInterval = TimeSpan.FromMilliseconds(250);

    private readonly World _world;
    private readonly Dispatcher _dispatcher;
    private readonly FrontDoor _door;
    private readonly IStateStore _store;
    private readonly LocalCloudOptions _options;
    private WebApplication? _server;
    private ITimer? _tick;
    private ITimer? _heartbeat;

    private LocalCloudHost(LocalCloudOptions options)
    {
        _options = options;
        _store = options.DataDirectory is { } directory ? new SqliteStore(directory) : new NoStore();
        Clock = new CloudClock(options.TimeProvider, options.Speed, _store.LoadClock());
        _world = new World(options.Timing == TimingKind.Instant ? Timing.Instant : Timing.Realistic, new FaultRules())
        {
            State = _store.LoadState() ?? EmptyState(),
            Applications = options.Applications ?? new SimulatedApplications(),
            Machines = options.InstanceMachines,
        };
        var feed = new ConsoleFeed();
        _dispatcher = new Dispatcher(
            _world,
            Simulation.OfAllServices(),
            new RequestReader(Routes),
            Calls,
            Clock,
            _store,
            AccessPolicy.Load(options.PolicyFile),
            [.. options.Planes, feed]
        );
        _door = new FrontDoor(
            _dispatcher,
            new LocalEndpoints(_world, _dispatcher, Calls, Clock, options.DataPlane, options.Reports, EmptyState),
            new Termination(_dispatcher)
        );
        Events = new EventStream(
            _world,
            _dispatcher,
            feed,
            Calls,
            Clock,
            options.DataPlane,
            options.Reports.OfType<IRequestCounts>().FirstOrDefault()
        );
    }

    public RouteTable Routes { get; } = new();

    public CloudClock Clock { get; }

    public CallLog Calls { get; } = new();

    public FaultRules Faults => _world.Faults;

    /// <summary>What the page is told.</summary>
    public EventStream Events { get; }

    /// <summary>The address on loopback; null in-process.</summary>
    public Uri? Address { get; private set; }

    /// <summary>A cloud without a socket. Its bytes are those of the process.</summary>
    public static LocalCloudHost CreateInProcess(LocalCloudOptions? options = null) => new(options ?? new LocalCloudOptions());

    /// <summary>A cloud that listens on loopback.</summary>
    public static async Task<LocalCloudHost> StartAsync(LocalCloudOptions options, CancellationToken cancellationToken = default)
    {
        var cloud = new LocalCloudHost(options);
        await cloud.ListenAsync(cancellationToken).ConfigureAwait(false);
        return cloud;
    }

    /// <summary>A handler for HTTP clients; any address will do.</summary>
    public HttpMessageHandler CreateHandler() => new InProcessHandler(_door);

    /// <summary>Looks at, or changes, the settled state from outside a call.</summary>
    public T Inspect<T>(Func<World, T> look)
    {
        _dispatcher.Tick();
        return _dispatcher.Exclusively(() => look(_world));
    }

    /// <summary>Runs until the process is told to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) =>
        _server?.WaitForShutdownAsync(cancellationToken) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _tick!.DisposeAsync().ConfigureAwait(false);
            await _heartbeat!.DisposeAsync().ConfigureAwait(false);
            await _server.DisposeAsync().ConfigureAwait(false);
        }

        _dispatcher.SaveClock();
        _store.Dispose();
    }

    private CloudState EmptyState() =>
        new()
        {
            Random = new RandomSource { Position = _options.Seed },
            SettledTo = Clock.GetUtcNow(),
        };

    // A mistake in the simulation must not end the process: the calls that meet it fail, and it is seen here.
    private void Tick()
    {
        try
        {
            _dispatcher.Tick();
        }
        catch (InvalidOperationException e)
        {
            System.Console.Error.WriteLine(e.Message);
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        _ = builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(IPAddress.Loopback, _options.Port);
                if (_options.Socket is { } socket)
                {
                    kestrel.ListenUnixSocket(socket);
                }
            });
        _server = builder.Build();
        _server.Run(new SocketAdapter(_door, Events, _server.Lifetime.ApplicationStopping).HandleAsync);
        await _server.StartAsync(cancellationToken).ConfigureAwait(false);
        Address = new Uri(_server.Urls.First(url => url.Contains("127.0.0.1", StringComparison.Ordinal)));
        // What was there before a restart is to be there in reality again.
        _ = _dispatcher.Exclusively(() =>
        {
            foreach (var plane in _options.Planes)
            {
                plane.Observe(_world);
            }

            return true;
        });
        _tick = _options.TimeProvider.CreateTimer(_ => Tick(), state: null, TickInterval, TickInterval);
        _heartbeat = _options.TimeProvider.CreateTimer(
            _ => _dispatcher.SaveClock(),
            state: null,
            CloudClock.Heartbeat,
            CloudClock.Heartbeat
        );
    }
}
