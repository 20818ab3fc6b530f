using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>What an account may have, and the TLS policies that there are.</summary>
internal static class AccountOperations
{
    public const string DefaultSslPolicy = "ELBSecurityPolicy-2016-08";

    private static readonly List<(string Name, int Most)> Limits =
    [
        ("application-load-balancers", BalancerOperations.MostPerRegion),
        ("target-groups", TargetGroupOperations.MostPerRegion),
        ("targets-per-application-load-balancer", 1000),
        ("listeners-per-application-load-balancer", ListenerOperations.MostPerBalancer),
        ("rules-per-application-load-balancer", RuleOperations.MostPerBalancer),
        ("certificates-per-application-load-balancer", 25),
        ("target-groups-per-application-load-balancer", 100),
        ("target-groups-per-action-on-application-load-balancer", ActionReader.MostTargetGroups),
        ("target-id-registrations-per-application-load-balancer", 1000),
        ("condition-values-per-alb-rule", 5),
        ("condition-wildcards-per-alb-rule", 5),
    ];

    private static readonly List<(string Name, string[] Protocols)> SslPolicies =
    [
        (DefaultSslPolicy, ["TLSv1", "TLSv1.1", "TLSv1.2"]),
        ("ELBSecurityPolicy-TLS-1-2-2017-01", ["TLSv1.2"]),
        ("ELBSecurityPolicy-TLS-1-2-Ext-2018-06", ["TLSv1.2"]),
        ("ELBSecurityPolicy-FS-1-2-Res-2020-10", ["TLSv1.2"]),
        ("ELBSecurityPolicy-TLS13-1-2-2021-06", ["TLSv1.2", "TLSv1.3"]),
        ("ELBSecurityPolicy-TLS13-1-2-Res-2021-06", ["TLSv1.2", "TLSv1.3"]),
        ("ELBSecurityPolicy-TLS13-1-3-2021-06", ["TLSv1.3"]),
    ];

    public static void Register(ServiceRoutes routes) =>
        routes
            .Add("DescribeAccountLimits", DescribeLimits)
            .Add(new Operation("DescribeSSLPolicies", DescribeSslPolicies) { Gaps = "Some of AWS's; no ciphers." });

    public static string CheckedSslPolicy(string name) =>
        SslPolicies.Exists(policy => policy.Name == name) ? name : throw ElbV2Errors.SslPolicyNotFound(name);

    private static Fields? DescribeLimits(Call call)
    {
        var (page, next) = Markers.Page(call.Parameters, Limits, limit => limit.Name);
        return new()
        {
            {
                "Limits",
                Items.Of(page, limit => new Fields { { "Name", limit.Name }, { "Max", FormattableString.Invariant($"{limit.Most}") } })
            },
            { "NextMarker", next },
        };
    }

    private static Fields? DescribeSslPolicies(Call call)
    {
        IReadOnlyList<string> names = [.. call.Parameters.Texts("Names").Select(CheckedSslPolicy)];
        var found = SslPolicies.FindAll(policy => names.Count == 0 || names.Contains(policy.Name));
        var (page, next) = Markers.Page(call.Parameters, found, policy => policy.Name);
        return new()
        {
            {
                "SslPolicies",
                Items.Of(
                    page,
                    policy => new Fields
                    {
                        { "SslProtocols", Items.Of(policy.Protocols) },
                        { "Ciphers", Items.Of(Array.Empty<Node>()) },
                        { "Name", policy.Name },
                        { "SupportedLoadBalancerTypes", Items.Of(["application", "network"]) },
                    }
                )
            },
            { "NextMarker", next },
        };
    }
}
