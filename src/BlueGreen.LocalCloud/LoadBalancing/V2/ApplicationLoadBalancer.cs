namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>An application load balancer.</summary>
internal sealed class ApplicationLoadBalancer
{
    public required string Region { get; init; }

    public required string Arn { get; init; }

    public required string Name { get; init; }

    public required string DnsName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it stops being provisioned and begins to serve and to probe.</summary>
    public required DateTimeOffset ActiveAt { get; init; }

    /// <summary>internet-facing or internal.</summary>
    public required string Scheme { get; init; }

    public required string VpcId { get; init; }

    public string IpAddressType { get; set; } = "ipv4";

    public List<BalancerZone> Zones { get; set; } = [];

    public List<string> SecurityGroups { get; set; } = [];

    public List<Listener> Listeners { get; init; } = [];

    /// <summary>What was set; everything else is as <see cref="AttributeTable"/> has it.</summary>
    public SortedDictionary<string, string> Attributes { get; init; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, string> Tags { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What CloudWatch calls it: <c>app/name/id</c>.</summary>
    public string Label() => Arn[(Arn.IndexOf("loadbalancer/", StringComparison.Ordinal) + "loadbalancer/".Length)..];

    /// <summary>True where a listener, or a rule of one, sends requests to the target group.</summary>
    public bool Uses(string targetGroupArn) => Listeners.Exists(listener => listener.Uses(targetGroupArn));
}

/// <summary>A zone that a load balancer stands in, and its subnet there.</summary>
internal sealed record BalancerZone(string ZoneName, string SubnetId);
