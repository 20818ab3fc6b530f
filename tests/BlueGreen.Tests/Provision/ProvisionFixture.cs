using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.Provision;
using BlueGreen.State;
using BlueGreen.State.Record;
using BlueGreen.Tests.Builders;

namespace BlueGreen.Tests.Provision;

/// <summary>An environment in which everything is there as Provision makes it; a test takes away or changes what it is about.</summary>
internal sealed class ProvisionFixture
{
    public const string Ours = "production.londontamed.com";
    public const string VpcId = "vpc-1";

    public ProvisionFixture()
    {
        Names = Settings.ResolveNames();
        Facts = new ProvisionFacts
        {
            KeyFile = "keys/londontamed-com-production.pem",
            Network = new NetworkFacts
            {
                Vpcs = [new VpcFacts(VpcId, true, "10.0.0.0/16", true, true)],
                Subnets = [Subnet(1, "eu-west-2a"), Subnet(2, "eu-west-2b")],
                Gateways = [new GatewayFacts("igw-1", true, [VpcId])],
                RouteTables =
                [
                    new RouteTableFacts("rtb-main", false, true, [], null),
                    new RouteTableFacts("rtb-1", true, false, ["subnet-1", "subnet-2"], "igw-1"),
                ],
                SecurityGroup = new SecurityGroupFacts("sg-1", true, WantedObjects.Ingress(Settings)),
                AvailabilityZones = ["eu-west-2a", "eu-west-2b", "eu-west-2c"],
            },
            Role = new RoleFacts(true, true),
            Profile = new InstanceProfileFacts(true, ["webserver"]),
            KeyPair = new KeyPairFacts("key-1", true),
            Balancers = [Balancer(Names.LoadBalancer1), Balancer(Names.LoadBalancer2)],
            Public = new ZoneFacts(true, true, []),
            Private = new ZoneFacts(true, true, [VpcId]),
        };
        Now = new EnvironmentSnapshot
        {
            LoadBalancers = [LoadBalancer(Names.LoadBalancer1), LoadBalancer(Names.LoadBalancer2)],
            Groups = [],
            Public = new ZoneRecords(ZoneId.Parse("ZPUBLIC"), false, [Alias("www", 1), Alias("api", 1)]),
            Private = new ZoneRecords(
                ZoneId.Parse("ZPRIVATE"),
                true,
                [Alias("www", 1), Alias("api", 1), Alias("www-staging", 2), Alias("api-staging", 2)]
            ),
            Record = new EnvironmentRecord(null, null),
            ReadAt = new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero),
        };
    }

    public EnvironmentSettings Settings { get; set; } =
        new()
        {
            Domain = DomainName.Parse("londontamed.com"),
            LoadBalancer = new LoadBalancerSettings { Kind = LoadBalancerKind.Classic },
        };

    public EnvironmentNames Names { get; }

    public ProvisionFacts Facts { get; set; }

    public EnvironmentSnapshot Now { get; set; }

    public NetworkFacts Network
    {
        get => Facts.Network;
        set => Facts = Facts with { Network = value };
    }

    public Plan Plan() => ProvisionPlanner.Plan(Now, Facts, Settings, Names);

    public IReadOnlyList<string> Steps() => [.. Plan().Steps.Select(step => step.ToString())];

    public IReadOnlyList<string> Refusals() =>
        [.. ProvisionGuards.Check(Now, Facts, Settings, Names).Select(refusal => refusal.ToString())];

    /// <summary>Nothing is there, as before the first run.</summary>
    public ProvisionFixture Empty()
    {
        Facts = new ProvisionFacts
        {
            KeyFile = Facts.KeyFile,
            Network = new NetworkFacts { AvailabilityZones = Facts.Network.AvailabilityZones },
        };
        Now = Now with { LoadBalancers = [], Public = null, Private = null };
        return this;
    }

    /// <summary>Everything was made by somebody else.</summary>
    public ProvisionFixture OfAnotherMaking()
    {
        Facts = Facts with
        {
            Network = Network with
            {
                Vpcs = [.. Network.Vpcs.Select(vpc => vpc with { Ours = false })],
                Subnets = [.. Network.Subnets.Select(subnet => subnet with { Ours = false })],
                RouteTables = [.. Network.RouteTables.Select(table => table with { Ours = false })],
                SecurityGroup = Network.SecurityGroup! with { Ours = false },
            },
            Role = new RoleFacts(false, true),
            Profile = new InstanceProfileFacts(false, ["webserver"]),
            Balancers = [.. Facts.Balancers.Select(balancer => balancer with { MadeFor = null })],
            Public = new ZoneFacts(false, false, []),
        };
        return this;
    }

    public void PublicRecords(params IReadOnlyList<RecordSet> records) =>
        Now = Now with { Public = Now.Public! with { Records = records } };

    public void PrivateRecords(params IReadOnlyList<RecordSet> records) =>
        Now = Now with { Private = Now.Private! with { Records = records } };

    public RecordSet Alias(string host, int side) =>
        new($"{host}.londontamed.com.", "A") { Alias = new AliasTarget($"lb{side}.elb.amazonaws.com.", ZoneId.Parse("ZELB"), false) };

    /// <summary>The same with application load balancers and their target groups.</summary>
    public ProvisionFixture WithApplications()
    {
        Settings = Settings with { LoadBalancer = Settings.LoadBalancer with { Kind = LoadBalancerKind.Application } };
        IReadOnlyList<LoadBalancerName> both = [Names.LoadBalancer1, Names.LoadBalancer2];
        Facts = Facts with { Balancers = [.. both.Select(Application)], TargetGroups = [.. both.Select(TargetGroup)] };
        Now = Now with
        {
            LoadBalancers =
            [
                .. Now.LoadBalancers.Select(
                    (balancer, index) =>
                        balancer with
                        {
                            Kind = LoadBalancerKind.Application,
                            Traffic = The.Traffic(index + 1, LoadBalancerKind.Application),
                        }
                ),
            ],
        };
        return this;
    }

    public ApplicationFacts Application(LoadBalancerName name) =>
        new()
        {
            Name = name,
            Arn = $"arn:{name}",
            MadeFor = Ours,
            Vpc = VpcId,
            Subnets = ["subnet-1", "subnet-2"],
            SecurityGroups = ["sg-1"],
            Listeners = WantedObjects.ApplicationListeners(name, Settings.LoadBalancer),
            IdleSeconds = (int)Settings.LoadBalancer.IdleTimeout.TotalSeconds,
        };

    public TargetGroupFacts TargetGroup(LoadBalancerName name) =>
        new()
        {
            Of = name,
            Name = name.ToString(),
            Arn = $"arn:targets:{name}",
            MadeFor = Ours,
            Vpc = VpcId,
            Speaks = WantedObjects.TargetsSpeak,
            HealthCheck = WantedObjects.HealthCheck(Settings.Health),
            DelaySeconds = (int)Settings.LoadBalancer.DrainTime.TotalSeconds,
        };

    public ClassicFacts Balancer(LoadBalancerName name) =>
        new()
        {
            Name = name,
            MadeFor = Ours,
            Vpc = VpcId,
            Subnets = ["subnet-1", "subnet-2"],
            SecurityGroups = ["sg-1"],
            Listeners = WantedObjects.Listeners(Settings.LoadBalancer),
            HealthCheck = WantedObjects.HealthCheck(Settings.Health),
            Attributes = WantedObjects.Attributes(Settings.LoadBalancer),
        };

    private static SubnetFacts Subnet(int number, string zone) =>
        new($"subnet-{number}", $"londontamed-com-public-{number}", true, $"10.0.{(number - 1) * 16}.0/20", zone, true);

    private static LoadBalancer LoadBalancer(LoadBalancerName name) =>
        new()
        {
            Name = name,
            Kind = LoadBalancerKind.Classic,
            Traffic = new TrafficSource.Classic(name),
            DnsName = $"lb{name.ToString()[^1]}.elb.amazonaws.com",
            HostedZoneId = ZoneId.Parse("ZELB"),
        };
}
