namespace BlueGreen.Naming;

/// <summary>The names of an environment's AWS objects: by convention from its domain, except those that are overridden.</summary>
public sealed record EnvironmentNames
{
    private const int LongestName = 240;

    // A launch template's name has at most 128 characters: the base, a version of 64, a redeployment's number.
    private const int LongestGroupBase = 60;
    private const int LongestLoadBalancerBase = 30;

    private EnvironmentNames() { }

    /// <summary>Gets the domain, which both hosted zones are named after.</summary>
    public required DomainName Domain { get; init; }

    /// <summary>Gets the environment's name.</summary>
    public required EnvironmentName Environment { get; init; }

    /// <summary>Gets the value of the VPC's tag <c>Name</c>.</summary>
    public required string Vpc { get; init; }

    /// <summary>Gets the values of the two public subnets' tags <c>Name</c>.</summary>
    public required IReadOnlyList<string> Subnets { get; init; }

    /// <summary>Gets the name of the security group.</summary>
    public required string SecurityGroup { get; init; }

    /// <summary>Gets the name of the IAM role and of its instance profile.</summary>
    public required string Role { get; init; }

    /// <summary>Gets the name of the key pair.</summary>
    public required string KeyPair { get; init; }

    /// <summary>Gets the name of the first side's load balancer.</summary>
    public required LoadBalancerName LoadBalancer1 { get; init; }

    /// <summary>Gets the name of the second side's load balancer.</summary>
    public required LoadBalancerName LoadBalancer2 { get; init; }

    /// <summary>Gets the environment as the tags of its objects name it: <c>production.londontamed.com</c>.</summary>
    internal string Tag => $"{Environment}.{Domain}";

    /// <summary>Gets the name of both hosted zones, as Route 53 writes it.</summary>
    public string Zone => Domain.Fqdn;

    /// <summary>Gets the id of the public zone, where settings name it; otherwise it is found by its name.</summary>
    public ZoneId? PublicZoneId { get; init; }

    /// <summary>Gets the id of the private zone, where settings name it; otherwise it is found by its name.</summary>
    public ZoneId? PrivateZoneId { get; init; }

    /// <summary>Gets the names of groups, launch templates and launch configurations.</summary>
    public required GroupNaming Groups { get; init; }

    /// <summary>Gets the name of the environment record: the TXT record, one in each zone, that is lock, intent and fence.</summary>
    public required HostName EnvironmentRecord { get; init; }

    /// <summary>Gets the hosts, each with the name under which its staging side is seen.</summary>
    public required IReadOnlyList<SiteHost> Hosts { get; init; }

    /// <summary>Names an environment's objects.</summary>
    /// <param name="domain">The domain of the site.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="hosts">The live hosts, inside the domain.</param>
    /// <param name="overrides">Names that differ from the convention.</param>
    /// <returns>Every name.</returns>
    public static EnvironmentNames For(
        DomainName domain,
        EnvironmentName environment,
        IReadOnlyList<HostName> hosts,
        NameOverrides overrides
    )
    {
        var site = LimitedName.Fit(domain.ToString().Replace('.', '-'), LongestName);
        var full = $"{domain.ToString().Replace('.', '-')}-{environment}";
        var shared = LimitedName.Fit(full, LongestName);
        var balancer = LimitedName.Fit(full, LongestLoadBalancerBase);
        var vpc = overrides.Vpc ?? site;

        return new EnvironmentNames
        {
            Domain = domain,
            Environment = environment,
            Vpc = vpc,
            Subnets = [overrides.Subnet1 ?? $"{vpc}-public-1", overrides.Subnet2 ?? $"{vpc}-public-2"],
            SecurityGroup = overrides.SecurityGroup ?? shared,
            Role = overrides.Role ?? "webserver",
            KeyPair = overrides.KeyPair ?? shared,
            LoadBalancer1 = overrides.LoadBalancer1 ?? LoadBalancerName.Parse($"{balancer}-1"),
            LoadBalancer2 = overrides.LoadBalancer2 ?? LoadBalancerName.Parse($"{balancer}-2"),
            PublicZoneId = overrides.PublicZoneId,
            PrivateZoneId = overrides.PrivateZoneId,
            Groups = new GroupNaming(overrides.Group ?? LimitedName.Fit(full, LongestGroupBase)),
            EnvironmentRecord = HostName.Parse($"_bluegreen.{environment}.{domain}"),
            Hosts = [.. hosts.Select(host => SiteHost.For(host, domain))],
        };
    }
}
