using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Provision;

/// <summary>What the settings and the convention want of the objects that have contents.</summary>
internal static class WantedObjects
{
    /// <summary>The VPC's addresses.</summary>
    public const string VpcCidr = "10.0.0.0/16";

    /// <summary>How a target group's targets are spoken to.</summary>
    public const string TargetsSpeak = "HTTP 80";

    private const int Http = 80;
    private const int Https = 443;
    private const int Ssh = 22;
    private const int Rdp = 3389;
    private const int EchoRequest = 8;
    private const int EchoRequestIpv6 = 128;

    /// <summary>
    /// What the security group lets in. The health port's source is the group itself: the load balancers are members of it, and no other address of the
    /// VPC needs that port, so its block would let in more than was asked for.
    /// </summary>
    public static IReadOnlyList<IngressRule> Ingress(EnvironmentSettings settings)
    {
        var health = settings.Health.Port;
        return
        [
            Tcp(Http, IngressRule.Anywhere),
            Tcp(Https, IngressRule.Anywhere),
            .. health is Http or Https ? [] : new[] { Tcp(health, IngressRule.Itself) },
            .. settings.Access.AdminCidrs.SelectMany(block => new[] { Tcp(Ssh, block), Tcp(Rdp, block), Echo(block) }),
        ];
    }

    /// <summary>What a load balancer listens on. TLS ends there: instances speak HTTP only.</summary>
    public static IReadOnlyList<BalancerListener> Listeners(LoadBalancerSettings settings) =>
        [
            new BalancerListener("HTTP", Http, "HTTP", Http, null),
            .. settings.CertificateArn is { } certificate ? new[] { new BalancerListener("HTTPS", Https, "HTTP", Http, certificate) } : [],
        ];

    /// <summary>What an application load balancer listens on: all of it goes to the target group of its name.</summary>
    public static IReadOnlyList<ApplicationListener> ApplicationListeners(LoadBalancerName name, LoadBalancerSettings settings) =>
        [
            .. Listeners(settings)
                .Select(listener => new ApplicationListener(
                    listener.Protocol,
                    listener.Port,
                    ApplicationListener.Forward(name),
                    listener.Certificate
                )),
        ];

    /// <summary>How a load balancer asks for health.</summary>
    public static BalancerHealthCheck HealthCheck(HealthSettings settings) =>
        new(
            $"{settings.Protocol.ToString().ToUpperInvariant()}:{settings.Port}{(settings.Protocol is HealthProtocol.Http or HealthProtocol.Https ? settings.Path : string.Empty)}",
            (int)settings.Interval.TotalSeconds,
            (int)settings.Timeout.TotalSeconds,
            settings.HealthyThreshold,
            settings.UnhealthyThreshold
        );

    /// <summary>The attributes of a load balancer.</summary>
    public static BalancerAttributes Attributes(LoadBalancerSettings settings) =>
        new(CrossZone: true, (int)settings.DrainTime.TotalSeconds, (int)settings.IdleTimeout.TotalSeconds);

    private static IngressRule Tcp(int port, string source) => new("tcp", port, port, source);

    private static IngressRule Echo(string block) =>
        block.Contains(':', StringComparison.Ordinal) ? new("icmpv6", EchoRequestIpv6, -1, block) : new("icmp", EchoRequest, -1, block);
}
