using System.Security.Cryptography;
using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.Runtime;
using BlueGreen;
using BlueGreen.Configuration;
using BlueGreen.LocalCloud.Host;
using BlueGreen.Naming;
using BlueGreen.Provision;
using BlueGreen.Reporting;
using Microsoft.Extensions.Time.Testing;
using Scenarios.Worlds;

namespace Scenarios.Provision;

/// <summary>An account in virtual time, and machines from which to provision it.</summary>
internal sealed class ProvisionWorld : IAsyncDisposable
{
    private static readonly Lazy<string> Key = new(() =>
    {
        using var key = RSA.Create(2048);
        return key.ExportRSAPrivateKeyPem();
    });

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("provision");

    public ProvisionWorld()
    {
        Cloud = LocalCloudHost.CreateInProcess(new LocalCloudOptions { TimeProvider = clock, Timing = TimingKind.Instant });
        Ec2 = new AmazonEC2Client(
            new BasicAWSCredentials("local", "local"),
            new AmazonEC2Config
            {
                ServiceURL = Settings.Aws.EndpointUrl!.ToString(),
                AuthenticationRegion = "eu-west-2",
                HttpClientFactory = new Factory(Cloud.CreateHandler()),
            }
        );
    }

    public LocalCloudHost Cloud { get; }

    public AmazonEC2Client Ec2 { get; }

    public EnvironmentSettings Settings { get; init; } =
        new()
        {
            Domain = DomainName.Parse("londontamed.com"),
            Cloud = BlueGreen.Configuration.Cloud.Local,
            Aws = new AwsSettings { Region = BlueGreen.Naming.Region.Parse("eu-west-2"), EndpointUrl = new Uri("http://cloud.test/") },
            Access = new AccessSettings { AdminCidrs = ["203.0.113.0/24"] },
            LoadBalancer = new LoadBalancerSettings { Kind = LoadBalancerKind.Classic },
        };

    /// <value>The kind of load balancers that the settings name.</value>
    public LoadBalancerKind Kind
    {
        init => Settings = Settings with { LoadBalancer = Settings.LoadBalancer with { Kind = value } };
    }

    public string KeyFile => Path.Combine(folder.FullName, "artifacts", "bluegreen", "keys", "londontamed-com-production.pem");

    /// <value>What lies between a run and the cloud, and may alter what is answered.</value>
    public Func<HttpMessageHandler, HttpMessageHandler> Through { get; set; } = static cloud => cloud;

    public RecordingLog Log { get; } = new();

    /// <value>Who is asked; null where there is no terminal.</value>
    public Person? Person { get; set; }

    /// <summary>Whoever has an account and the services' own API.</summary>
    public Administrator Administrator() => new(Settings, Cloud.CreateHandler, clock);

    /// <summary>A world in which the private key is there already: to make one takes longer than all the rest of a run.</summary>
    public static ProvisionWorld WithKey(LoadBalancerKind kind = LoadBalancerKind.Classic)
    {
        var world = new ProvisionWorld { Kind = kind };
        _ = Directory.CreateDirectory(Path.GetDirectoryName(world.KeyFile)!);
        File.WriteAllText(world.KeyFile, Key.Value);
        return world;
    }

    public Task<OperationResult> ProvisionAsync(EnvironmentSettings? settings = null, bool planOnly = false) =>
        Operations(settings ?? Settings, Through(Cloud.CreateHandler()))
            .ProvisionAsync(
                new ProvisionOptions { PlanOnly = planOnly, Confirm = Person is not null },
                TestContext.Current.CancellationToken
            );

    public Task<BlueGreen.Status.StatusReport> StatusAsync() =>
        Operations(Settings, Cloud.CreateHandler()).StatusAsync(TestContext.Current.CancellationToken);

    /// <summary>Asks for an image without a bake where the settings say that the cloud is AWS.</summary>
    public Task<BlueGreen.Images.SiteImage> RegisterImageOnAwsAsync() =>
        Operations(Settings with { Cloud = BlueGreen.Configuration.Cloud.Aws }, Cloud.CreateHandler())
            .RegisterImageAsync(
                new BlueGreen.Images.SiteImageSource { Version = AppVersion.Parse("v1"), ContentHash = "abc" },
                TestContext.Current.CancellationToken
            );

    /// <summary>Starts a run that dies at its n-th call that changes something; tells whether it came that far.</summary>
    public async Task<bool> ProvisionKilledAtAsync(int call, KillMoment moment)
    {
        using var process = new CancellationTokenSource();
        using var deadly = new DeadlyHandler(Cloud.CreateHandler(), call, moment, process);
        try
        {
            _ = await Operations(Settings, deadly).ProvisionAsync(new ProvisionOptions(), process.Token);
        }
        catch (Exception exception) when (deadly.HasKilled && exception is ProcessDiedException or OperationCanceledException) { }

        return deadly.HasKilled;
    }

    public void LeaseExpires() => clock.Advance(TimeSpan.FromSeconds(90));

    public async Task<(int Vpcs, int Subnets, int Gateways, int PublicTables)> CountNetworkAsync()
    {
        var token = TestContext.Current.CancellationToken;
        var own = new Filter("tag:bluegreen:environment", ["production.londontamed.com"]);
        var vpcs = await Ec2.DescribeVpcsAsync(new DescribeVpcsRequest { Filters = [own] }, token);
        var subnets = await Ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest { Filters = [own] }, token);
        var gateways = await Ec2.DescribeInternetGatewaysAsync(new DescribeInternetGatewaysRequest { Filters = [own] }, token);
        var tables = await Ec2.DescribeRouteTablesAsync(new DescribeRouteTablesRequest { Filters = [own] }, token);
        return (vpcs.Vpcs?.Count ?? 0, subnets.Subnets?.Count ?? 0, gateways.InternetGateways?.Count ?? 0, tables.RouteTables?.Count ?? 0);
    }

    public async ValueTask DisposeAsync()
    {
        Ec2.Dispose();
        await Cloud.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private BlueGreenOperations Operations(EnvironmentSettings settings, HttpMessageHandler handler) =>
        new(
            settings,
            new OperationContext
            {
                Log = Log,
                Time = new HurriedTime(clock),
                WorkingDirectory = folder.FullName,
                Http = new Factory(handler),
                Confirmation = Person,
            }
        );

    private sealed class Factory(HttpMessageHandler handler) : HttpClientFactory
    {
        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);
    }
}

/// <summary>Keeps what a run told.</summary>
internal sealed class RecordingLog : IRunLog
{
    public List<string> Lines { get; } = [];

    public void Tell(string line) => Lines.Add(line);

    public void Detail(string line) => Lines.Add(line);

    public void Warn(string line) => Lines.Add($"warning: {line}");
}
