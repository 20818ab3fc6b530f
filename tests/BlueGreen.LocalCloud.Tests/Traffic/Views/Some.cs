using System.Net;
using BlueGreen.LocalCloud.Route53;
using BlueGreen.LocalCloud.Traffic.Dns;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Tests.Traffic.Views;

/// <summary>Views and records in a few words.</summary>
internal static class Some
{
    public const string Vpc = "vpc-1";

    public static readonly DateTimeOffset Now = TestCloud.Start;

    /// <summary>A load balancer in two zones, 198.18.0.1 in a and 198.18.0.2 in b, with a target in zone a for each state.</summary>
    public static BalancerView Balancer(string name, params TargetState[] targets) =>
        new()
        {
            Key = new BalancerKey("eu-west-2", BalancerKind.Classic, name),
            DnsName = $"{name}-1.eu-west-2.elb.amazonaws.com",
            Nodes = [new NodeView("a", IPAddress.Parse("198.18.0.1")), new NodeView("b", IPAddress.Parse("198.18.0.2"))],
            Listeners = [ListenerView.To(WireProtocol.Http, 80, "web")],
            Pools = [Pool([.. targets.Select((state, i) => Target(i, state))])],
            IdleTimeout = TimeSpan.FromSeconds(60),
            MetricDimension = KeyValuePair.Create("LoadBalancerName", name),
        };

    public static PoolView Pool(params TargetView[] targets) =>
        new()
        {
            Name = "web",
            Protocol = WireProtocol.Http,
            Balancing = Balancing.LeastOutstanding,
            FailsOpen = false,
            CrossZone = true,
            Targets = [.. targets],
        };

    public static TargetView Target(int number, TargetState state = TargetState.InService, string zone = "a") =>
        new($"i-{number}", zone, IPAddress.Parse($"10.0.0.{number + 10}"), 80, state);

    public static ZoneView Zone(string name, params RecordSet[] records) => ZoneOf(name, [], records);

    public static ZoneView PrivateZone(string name, params RecordSet[] records) => ZoneOf(name, [Vpc], records);

    public static RecordSet Soa(string zone) =>
        Record(zone, "SOA", "ns-1.awsdns-01.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400") with
        {
            Ttl = 900,
        };

    public static RecordSet Record(string name, string type, params string[] values) =>
        new()
        {
            Name = DnsName.Normalise(name),
            Type = type,
            Ttl = 300,
            Values = values,
        };

    public static RecordSet Alias(string name, string target, string type = "A", bool evaluates = false) =>
        new()
        {
            Name = DnsName.Normalise(name),
            Type = type,
            Alias = new AliasTarget("Z1", DnsName.Normalise(target), evaluates),
        };

    public static RecordSet Weighted(RecordSet set, string identifier, int weight) =>
        set with
        {
            SetIdentifier = identifier,
            Weight = weight,
        };

    public static VpcView Network(bool dnsSupport = true) =>
        new(Vpc, "eu-west-2", IPNetwork.Parse("10.0.0.0/16"), IsDefault: false, dnsSupport, DnsHostnames: true);

    private static ZoneView ZoneOf(string name, string[] vpcs, RecordSet[] records)
    {
        var normal = DnsName.Normalise(name);
        return new ZoneView(normal, normal, vpcs.Length > 0, [new ZoneVersion(Now, [Soa(name), .. records], [.. vpcs])]);
    }
}
