using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.State;
using BlueGreen.State.Record;

namespace BlueGreen.Tests.Builders;

/// <summary>The reference environment's own things: production of londontamed.com.</summary>
internal static class The
{
    public static readonly DateTimeOffset Moment = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly EnvironmentSettings Settings = new() { Domain = DomainName.Parse("londontamed.com") };

    public static readonly EnvironmentNames Names = Settings.ResolveNames();

    public static readonly RunId OtherRun = RunId.Parse("the-other-run");

    public static readonly ZoneId PublicZone = ZoneId.Parse("ZPUBLIC");

    public static readonly ZoneId PrivateZone = ZoneId.Parse("ZPRIVATE");

    public static readonly ZoneId BalancerZone = ZoneId.Parse("ZBALANCERS");

    public static AppVersion Version(string version) => AppVersion.Parse(version);

    /// <summary>v7 has the image ami-00000007.</summary>
    public static ImageId Image(string version) => ImageId.Parse($"ami-{Number(version):x8}");

    public static GroupName GroupName(string version) => global::BlueGreen.Naming.GroupName.Parse($"londontamed-com-production-{version}");

    public static LaunchSource.Template Template(string version) =>
        new(LaunchTemplateId.Parse($"lt-{Number(version):x8}"), $"londontamed-com-production-{version}", "1");

    public static LoadBalancerName BalancerName(int number) => number == 1 ? Names.LoadBalancer1 : Names.LoadBalancer2;

    /// <summary>What a group on that side is attached to.</summary>
    public static TrafficSource Traffic(int number, LoadBalancerKind kind = LoadBalancerKind.Classic) =>
        kind == LoadBalancerKind.Classic
            ? new TrafficSource.Classic(BalancerName(number))
            : new TrafficSource.TargetGroup(
                BalancerName(number),
                $"arn:aws:elasticloadbalancing:eu-west-2:111111111111:loadbalancer/app/{BalancerName(number)}/b{number}",
                TargetGroupArn(number)
            );

    public static string TargetGroupArn(int number) =>
        $"arn:aws:elasticloadbalancing:eu-west-2:111111111111:targetgroup/{BalancerName(number)}/t{number}";

    public static string BalancerDns(int number) => $"londontamed-com-production-{number}-123.eu-west-2.elb.amazonaws.com";

    public static RecordSet Alias(HostName host, int balancer, string type = "A", string prefix = "") =>
        new(host.Fqdn, type) { Alias = new AliasTarget(prefix + BalancerDns(balancer) + ".", BalancerZone, false) };

    public static ReleaseName Release(string? version, int balancer) =>
        new(BalancerName(balancer).ToString(), version is null ? null : GroupName(version).ToString(), version);

    public static InstanceId Instance(string version, int index) => InstanceId.Parse($"i-{Number(version):x8}{index:x9}");

    private static int Number(string version) => int.Parse(version.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
}
