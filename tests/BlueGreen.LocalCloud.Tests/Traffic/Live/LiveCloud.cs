using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Traffic;
using BlueGreen.LocalCloud.Traffic.Balancers;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Tests.Traffic.Live;

/// <summary>
/// A cloud in real time whose load balancers and name servers really listen, on loopback. Its network's range is on loopback too, so that an
/// instance is whatever the test serves at its address.
/// </summary>
internal sealed class LiveCloud : IAsyncDisposable
{
    public const int Port = 8080;
    public const string Balancer = "site-1";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TrafficPlane _plane;
    private readonly string _directory;
    private readonly List<Site> _sites = [];

    private LiveCloud(LocalCloudHost host, TrafficPlane plane, Loopback nodes, Loopback network, string directory)
    {
        (Host, _plane, Nodes, Network, _directory) = (host, plane, nodes, network, directory);
        Api = new HttpClient { BaseAddress = host.Address };
    }

    public LocalCloudHost Host { get; }

    public Loopback Nodes { get; }

    public Loopback Network { get; }

    public HttpClient Api { get; }

    public string FrontSocket => Path.Combine(_directory, "front.sock");

    public string VpcFrontSocket => Path.Combine(_directory, "vpc.sock");

    public string AuthorityFile => Path.Combine(_directory, "ca.pem");

    public string VpcId { get; private set; } = "";

    public List<string> Subnets { get; } = [];

    /// <param name="speed">Simulated seconds in a real one, where things take time; null where they take none.</param>
    public static async Task<LiveCloud> StartAsync(double? speed = null)
    {
        var (nodes, network) = (new Loopback(), new Loopback());
        var directory = Directory.CreateTempSubdirectory("t-").FullName;
        var settings = new TrafficSettings
        {
            NodeNetwork = (127, nodes.Block),
            PublicResolver = nodes.Address(53),
            VpcResolver = nodes.Address(54),
            ResolverInEachVpc = false,
            DnsPort = Loopback.DnsPort,
            FrontSocket = Path.Combine(directory, "front.sock"),
            VpcFrontSocket = Path.Combine(directory, "vpc.sock"),
            DataDirectory = directory,
        };
        var options = new LocalCloudOptions
        {
            Port = 0,
            Speed = speed ?? 1,
            Timing = speed is null ? TimingKind.Instant : TimingKind.Realistic,
        };
        var plane = new TrafficPlane(settings, nodes, options);
        var host = await LocalCloudHost.StartAsync(plane.On(options), TestContext.Current.CancellationToken);
        await plane.StartAsync(host, TestContext.Current.CancellationToken);
        var cloud = new LiveCloud(host, plane, nodes, network, directory);
        await cloud.MakeNetworkAsync();
        return cloud;
    }

    /// <summary>Calls a query service and gives the answer's root without namespaces.</summary>
    public async Task<XElement> CallAsync(string service, string action, params (string Name, string Value)[] parameters)
    {
        var routes = Host.Routes.Services.Single(s => s.Name == service);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new FormUrlEncodedContent(
                parameters.Append(("Action", action)).Append(("Version", routes.Version)).Select(p => KeyValuePair.Create(p.Item1, p.Item2))
            ),
        };
        TestCloud.Sign(request, routes.SigningName);
        using var response = await Api.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return TestCloud.Plain(text);
    }

    /// <summary>A load balancer with cross-zone balancing and draining on, that probes its instances' port.</summary>
    /// <param name="listeners">Protocol, port and instance protocol, e.g. <c>HTTP:8080:HTTP</c>; instances listen on <see cref="Port"/>.</param>
    public async Task<string> BalanceAsync(params string[] listeners)
    {
        var parameters = new List<(string, string)>
        {
            ("LoadBalancerName", Balancer),
            ("Subnets.member.1", Subnets[0]),
            ("Subnets.member.2", Subnets[1]),
        };
        foreach (var (i, listener) in listeners.Index())
        {
            var (at, parts) = ($"Listeners.member.{i + 1}.", listener.Split(':'));
            parameters.AddRange([
                (at + "Protocol", parts[0]),
                (at + "LoadBalancerPort", parts[1]),
                (at + "InstanceProtocol", parts[2]),
                (at + "InstancePort", $"{Port}"),
            ]);
            if (parts[0] is "HTTPS" or "SSL")
            {
                parameters.Add((at + "SSLCertificateId", "arn:aws:acm:eu-west-2:123456789012:certificate/any"));
            }
        }

        var made = await CallAsync("elb", "CreateLoadBalancer", [.. parameters]);
        _ = await CallAsync("elb", "ConfigureHealthCheck", LoadBalancing.Balancers.HealthCheck($"HTTP:{Port}/health", "5", "2", "2", "2"));
        _ = await CallAsync(
            "elb",
            "ModifyLoadBalancerAttributes",
            ("LoadBalancerName", Balancer),
            ("LoadBalancerAttributes.CrossZoneLoadBalancing.Enabled", "true"),
            ("LoadBalancerAttributes.ConnectionDraining.Enabled", "true"),
            ("LoadBalancerAttributes.ConnectionDraining.Timeout", "60")
        );
        await EventuallyAsync("the load balancer listens", r => r is { Addresses.Count: 2, Listeners.Count: > 0 });
        return made.Descendants("DNSName").Single().Value;
    }

    /// <summary>An instance that serves <paramref name="version"/>, in service.</summary>
    public async Task<Site> ServeAsync(string version)
    {
        var site = await LaunchAsync(version);
        await RegisterAsync("RegisterInstancesWithLoadBalancer", site);
        await TargetAsync(site, TargetState.InService);
        return site;
    }

    /// <summary>An instance that serves <paramref name="version"/>, behind nothing yet.</summary>
    public async Task<Site> LaunchAsync(string version)
    {
        var imageId = Host.Inspect(world => world.State.Ec2.Images.First().Id);
        var launched = await CallAsync(
            "ec2",
            "RunInstances",
            ("ImageId", imageId),
            ("InstanceType", "t3.micro"),
            ("MinCount", "1"),
            ("MaxCount", "1"),
            ("SubnetId", Subnets[0])
        );
        var site = await Site.StartAsync(
            launched.Descendants("instanceId").Single().Value,
            IPAddress.Parse(launched.Descendants("privateIpAddress").First().Value),
            version
        );
        _sites.Add(site);
        return site;
    }

    public Task RegisterAsync(string action, Site site) =>
        CallAsync("elb", action, ("LoadBalancerName", Balancer), ("Instances.member.1.InstanceId", site.InstanceId));

    /// <summary>Waits until the data plane has a target in a state.</summary>
    public Task TargetAsync(Site site, TargetState state) =>
        EventuallyAsync($"{site.Version} is {state}", r => r.Targets.Any(t => t.Instance == site.InstanceId && t.State == state));

    /// <summary>What the data plane tells of the load balancer.</summary>
    public BalancerReport Report() => _plane.Report().Balancers.First(b => b.Name == Balancer);

    public async Task EventuallyAsync(string what, Func<BalancerReport, bool> holds)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (_plane.Report().Balancers is not [var first, ..] || !holds(first))
        {
            limit.IsCancellationRequested.ShouldBeFalse($"{what}: {JsonSerializer.Serialize(_plane.Report())}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The address of the load balancer's first node.</summary>
    public IPAddress Node => IPAddress.Parse(Report().Addresses[0]);

    public Uri Url(string path = "/", string scheme = "http", int port = Port) => new($"{scheme}://{Node}:{port}{path}");

    /// <summary>A zone with an alias for the load balancer.</summary>
    public async Task AliasAsync(string zone, string name, string dnsName)
    {
        var id = Host.Inspect(world => world.State.Route53.Zones.Find(z => z.Name == zone + ".")?.Id);
        id ??= (
            await RestAsync(
                "hostedzone",
                $"<CreateHostedZoneRequest xmlns=\"https://route53.amazonaws.com/doc/2013-04-01/\"><Name>{zone}</Name><CallerReference>{zone}</CallerReference></CreateHostedZoneRequest>"
            )
        )
            .Descendants("Id")
            .First()
            .Value.Split('/')[^1];
        _ = await RestAsync(
            $"hostedzone/{id}/rrset/",
            $"""
            <ChangeResourceRecordSetsRequest xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><ChangeBatch><Changes><Change><Action>UPSERT</Action>
            <ResourceRecordSet><Name>{name}</Name><Type>A</Type><AliasTarget><HostedZoneId>ZHURV8PSTC4K8</HostedZoneId><DNSName>{dnsName}</DNSName>
            <EvaluateTargetHealth>false</EvaluateTargetHealth></AliasTarget></ResourceRecordSet></Change></Changes></ChangeBatch></ChangeResourceRecordSetsRequest>
            """
        );
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        foreach (var site in _sites)
        {
            await site.DisposeAsync();
        }

        await _plane.DisposeAsync();
        await Host.DisposeAsync();
        await Nodes.DisposeAsync();
        await Network.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private async Task<XElement> RestAsync(string path, string xml)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/2013-04-01/" + path) { Content = new StringContent(xml) };
        TestCloud.Sign(request, "route53", "us-east-1");
        using var response = await Api.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return TestCloud.Plain(text);
    }

    private async Task MakeNetworkAsync()
    {
        var vpc = await CallAsync("ec2", "CreateVpc", ("CidrBlock", $"127.{Network.Block}.0.0/16"));
        VpcId = vpc.Descendants("vpcId").First().Value;
        var gateway = await CallAsync("ec2", "CreateInternetGateway");
        _ = await CallAsync(
            "ec2",
            "AttachInternetGateway",
            ("VpcId", VpcId),
            ("InternetGatewayId", gateway.Descendants("internetGatewayId").Single().Value)
        );
        foreach (var (block, zone) in new[] { ("1", "eu-west-2a"), ("2", "eu-west-2b") })
        {
            var subnet = await CallAsync(
                "ec2",
                "CreateSubnet",
                ("VpcId", VpcId),
                ("CidrBlock", $"127.{Network.Block}.{block}.0/24"),
                ("AvailabilityZone", zone)
            );
            Subnets.Add(subnet.Descendants("subnetId").Single().Value);
        }
    }
}
