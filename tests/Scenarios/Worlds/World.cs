using BlueGreen;
using BlueGreen.Clean;
using BlueGreen.Configuration;
using BlueGreen.DeployStaging;
using BlueGreen.Images;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Persistence;
using BlueGreen.Naming;
using BlueGreen.Reporting;
using BlueGreen.Status;
using BlueGreen.Switch;
using Scenarios.Machines;
using Scenarios.Testing;
using Scenarios.Time;

namespace Scenarios.Worlds;

/// <summary>A cloud with the environment of londontamed.com in it, a time of its own, and somebody who watches.</summary>
internal sealed class World : IAsyncDisposable
{
    public const string ThisMachine = "build-1";
    public const string Region = "eu-west-2";

    private readonly Lazy<Administrator> admin;
    private WorldSnapshot? beginning;
    private LocalCloudHost? past;
    private int runs;

    private World(EnvironmentSettings settings, DateTimeOffset now)
    {
        Settings = settings;
        Names = settings.ResolveNames();
        Time = new VirtualTime(now);
        Scheduler = new Scheduler(Time);
        Cloud = LocalCloudHost.CreateInProcess(new LocalCloudOptions { Timing = TimingKind.Realistic, TimeProvider = Time });
        admin = new Lazy<Administrator>(() => new Administrator(settings, Cloud.CreateHandler, Time));
        Watchman = new Watchman(Names);
        Invariants = new Invariants(Names);
    }

    public EnvironmentSettings Settings { get; set; }

    public EnvironmentNames Names { get; }

    public VirtualTime Time { get; }

    public Scheduler Scheduler { get; }

    public LocalCloudHost Cloud { get; }

    public Administrator Admin => admin.Value;

    public Watchman Watchman { get; }

    public Invariants Invariants { get; }

    public RunLog Log { get; } = new();

    /// <value>What lies between every machine and the cloud.</value>
    public Func<HttpMessageHandler, HttpMessageHandler> Through { get; set; } = static cloud => cloud;

    /// <value>The site as it answers by HTTP; null where it can't be asked.</value>
    public Site? Site { get; set; }

    /// <value>What runs commands; null for this machine's own shell, which no trial needs.</value>
    public Shell? Shell { get; set; }

    /// <value>Who is asked; null where there is no terminal.</value>
    public Person? Person { get; set; }

    /// <value>The image of each version.</value>
    public Dictionary<string, string> Images { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The foundations, and no version on them.</summary>
    public static WorldBuilder Empty => WorldBuilder.Empty;

    /// <summary>That version is live.</summary>
    public static WorldBuilder WithLive(string version, LoadBalancerKind kind = LoadBalancerKind.Classic) => On(kind).AndLive(version);

    /// <summary>The foundations, with load balancers of that kind, and no version on them.</summary>
    public static WorldBuilder On(LoadBalancerKind kind) => WorldBuilder.On(kind);

    /// <summary>The machine that operations run on unless said otherwise.</summary>
    public Machine OnThisMachine() => new(this, ThisMachine) { Through = Through };

    public Run<OperationResult> Deploy(string version, Func<DeployStagingOptions, DeployStagingOptions>? and = null) =>
        OnThisMachine().Deploy(version, and);

    public Run<OperationResult> Switch(string? to = null, Func<SwitchOptions, SwitchOptions>? and = null) =>
        OnThisMachine().Switch(to, and);

    public Run<OperationResult> Rollback(RunOptions? options = null) => OnThisMachine().Rollback(options);

    public Run<OperationResult> Clean(string? to = null, Func<CleanOptions, CleanOptions>? and = null) => OnThisMachine().Clean(to, and);

    public Run<StatusReport> Status() => OnThisMachine().Status();

    public Run<StatusReport> Validate(string? expected = null) => OnThisMachine().Validate(expected);

    public Run<ImageTestResult> Test(
        string version,
        Tester tester,
        Func<TestImageOptions, TestImageOptions>? and = null,
        CancellationToken stop = default
    ) => OnThisMachine().Test(version, tester, and, stop);

    public Run<ImageTestResult> TestNamed(Tester tester) => OnThisMachine().TestNamed(tester);

    public Run<OperationResult> DeployNamed(Func<DeployStagingOptions, DeployStagingOptions>? and = null) =>
        OnThisMachine().DeployNamed(and);

    public Run<SiteImage> Provide(SiteImageSource source, IImageMaker maker) => OnThisMachine().Provide(source, maker);

    /// <summary>A machine that has never seen this environment.</summary>
    public Machine OnAnotherMachine() => new(this, "build-2") { Through = Through };

    /// <summary>Time passes, whatever waits.</summary>
    public void Pass(TimeSpan time) => Time.Pass(time);

    /// <summary>A process waits, unless it stands still.</summary>
    public Task Wait(TimeSpan time, Process process) =>
        Task.Delay(time, new RunTime(Time, TimeSpan.Zero, () => process.Runs), CancellationToken.None);

    /// <summary>The lease of whoever holds the environment ends.</summary>
    public void LeaseExpires() => Pass(TimeSpan.FromSeconds(61));

    /// <summary>Registers the image of a version, and waits until it is available.</summary>
    public async Task Bake(string version, string? tested = "passed")
    {
        Images[version] = await Admin.Bake(version, tested);
        Pass(TimeSpan.FromMinutes(2));
    }

    /// <summary>Looks at what is really there.</summary>
    public T See<T>(Func<Sight, T> look) => Cloud.Inspect(cloud => look(new Sight(cloud, Names)));

    /// <summary>A read that has heard of nothing since some moment has heard of all until now.</summary>
    public async Task BeginAnew()
    {
        if (past is not null)
        {
            await past.DisposeAsync();
            past = null;
        }

        beginning = Snapshot();
    }

    /// <summary>The cloud as it was when this world began: what a read answers that has not heard of anything since.</summary>
    public HttpMessageHandler CreatePastHandler()
    {
        if (past is null)
        {
            past = LocalCloudHost.CreateInProcess(
                new LocalCloudOptions { Timing = TimingKind.Realistic, TimeProvider = new VirtualTime(beginning!.Now) }
            );
            Restore(past, beginning);
        }

        return past.CreateHandler();
    }

    public int NextRun() => ++runs;

    public async ValueTask DisposeAsync()
    {
        if (admin.IsValueCreated)
        {
            Admin.Dispose();
        }

        await Cloud.DisposeAsync();
        if (past is not null)
        {
            await past.DisposeAsync();
        }
    }

    internal static async Task<World> CreateAsync(LoadBalancerKind kind)
    {
        var world = new World(
            new EnvironmentSettings
            {
                Domain = DomainName.Parse("londontamed.com"),
                Cloud = BlueGreen.Configuration.Cloud.Local,
                Aws = new AwsSettings { Region = BlueGreen.Naming.Region.Parse(Region) },
                Switch = new SwitchSettings { BakeTime = TimeSpan.FromMinutes(1) },
            },
            new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero)
        );
        await Foundations.LayAsync(world.Admin.Aws, world.Names, Region, kind);
        world.Pass(TimeSpan.FromMinutes(10));
        return world;
    }

    internal WorldSnapshot Snapshot() =>
        new(
            Cloud.Inspect(cloud => StateDocuments.Of(cloud.State).ToList()),
            Time.GetUtcNow(),
            Settings,
            new Dictionary<string, string>(Images, StringComparer.Ordinal),
            Watchman.Required,
            runs
        );

    internal static World From(WorldSnapshot snapshot)
    {
        var world = new World(snapshot.Settings, snapshot.Now)
        {
            Images = new Dictionary<string, string>(snapshot.Images, StringComparer.Ordinal),
            runs = snapshot.Runs,
            beginning = snapshot,
        };
        world.Watchman.Required = snapshot.Required;
        Restore(world.Cloud, snapshot);
        return world;
    }

    private static void Restore(LocalCloudHost cloud, WorldSnapshot snapshot) =>
        cloud.Inspect(inside =>
        {
            inside.State = StateDocuments.Read(snapshot.State);
            return true;
        });
}

/// <summary>A world at one moment, from which any number of the same can be made.</summary>
internal sealed record WorldSnapshot(
    IReadOnlyList<(string Service, string Json)> State,
    DateTimeOffset Now,
    EnvironmentSettings Settings,
    IReadOnlyDictionary<string, string> Images,
    int Required,
    int Runs
);
