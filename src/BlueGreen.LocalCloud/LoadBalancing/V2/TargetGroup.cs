namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>Targets that are probed alike and get requests from the load balancer whose listeners name the group.</summary>
internal sealed class TargetGroup
{
    public const string InstanceType = "instance";
    public const string IpType = "ip";
    public const string TrafficPort = "traffic-port";

    public required string Region { get; init; }

    public required string Arn { get; init; }

    public required string Name { get; init; }

    /// <summary>HTTP or HTTPS: how targets are spoken to.</summary>
    public required string Protocol { get; init; }

    /// <summary>HTTP1, HTTP2 or GRPC.</summary>
    public required string ProtocolVersion { get; init; }

    public required int Port { get; init; }

    public required string VpcId { get; init; }

    /// <summary>instance or ip.</summary>
    public required string TargetType { get; init; }

    public required string IpAddressType { get; init; }

    public required TargetHealthCheck HealthCheck { get; set; }

    public List<TargetRegistration> Targets { get; init; } = [];

    /// <summary>What was set; everything else is as <see cref="AttributeTable"/> has it.</summary>
    public SortedDictionary<string, string> Attributes { get; init; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, string> Tags { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What CloudWatch calls it: <c>targetgroup/name/id</c>.</summary>
    public string Label() => Arn[Arn.IndexOf("targetgroup/", StringComparison.Ordinal)..];

    public TargetRegistration? Find(string id, int port) => Targets.Find(target => target.Id == id && target.Port == port);
}

/// <summary>How targets are probed.</summary>
/// <param name="Port">A number, or <c>traffic-port</c>: the one that the target is registered with.</param>
/// <param name="Interval">Seconds between probes, 5-300.</param>
/// <param name="Timeout">Seconds that a probe may take, 2-120, less than the interval.</param>
/// <param name="HealthyThreshold">Successes in a row that bring an unhealthy target back, 2-10; a new one needs only one.</param>
/// <param name="UnhealthyThreshold">Failures in a row that take a target out, 2-10.</param>
/// <param name="HttpCode">The status codes that count as success, such as <c>200</c> or <c>200-299</c>.</param>
internal sealed record TargetHealthCheck(
    string Protocol,
    string Port,
    string Path,
    int Interval,
    int Timeout,
    int HealthyThreshold,
    int UnhealthyThreshold,
    string HttpCode
);

/// <summary>A target of a group, and what its probes said so far.</summary>
internal sealed class TargetRegistration
{
    /// <summary>An instance id or, in a group of addresses, an IPv4 address.</summary>
    public required string Id { get; init; }

    public required int Port { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }

    public TargetState State { get; set; } = TargetState.Initial;

    /// <summary>Probes in a row that succeeded, counted up to the threshold.</summary>
    public int Successes { get; set; }

    /// <summary>Probes in a row that failed, counted up to the threshold.</summary>
    public int Failures { get; set; }

    /// <summary>When it is probed next; null while it drains, or while nobody uses the group.</summary>
    public DateTimeOffset? NextProbeAt { get; set; }

    /// <summary>When a draining one is gone.</summary>
    public DateTimeOffset? GoneAt { get; set; }

    /// <summary>When <see cref="State"/> last changed.</summary>
    public required DateTimeOffset Since { get; set; }

    public void Become(TargetState state, DateTimeOffset now)
    {
        if (State != state)
        {
            State = state;
            Since = now;
        }
    }
}

/// <summary>What a load balancer makes of a target.</summary>
internal enum TargetState
{
    /// <summary>No verdict yet, no traffic.</summary>
    Initial,

    /// <summary>Gets traffic.</summary>
    Healthy,

    /// <summary>Probes failed often enough: no traffic.</summary>
    Unhealthy,

    /// <summary>Deregistered: no new requests, open ones may end.</summary>
    Draining,
}
