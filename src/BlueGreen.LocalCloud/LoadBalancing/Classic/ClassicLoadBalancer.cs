namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>A classic load balancer.</summary>
internal sealed class ClassicLoadBalancer
{
    public required string Region { get; init; }

    public required string Name { get; init; }

    public required string DnsName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>internet-facing or internal.</summary>
    public required string Scheme { get; init; }

    public required string VpcId { get; init; }

    public List<string> Subnets { get; set; } = [];

    public List<string> AvailabilityZones { get; set; } = [];

    public List<string> SecurityGroups { get; set; } = [];

    public List<Listener> Listeners { get; init; } = [];

    public required HealthCheck HealthCheck { get; set; }

    public LoadBalancerAttributes Attributes { get; set; } = new();

    public List<Registration> Registrations { get; init; } = [];

    /// <summary>Instances that were registered once: AWS still speaks of their health, but not of that of strangers.</summary>
    public HashSet<string> Departed { get; init; } = [];

    public List<BalancerPolicy> Policies { get; init; } = [];

    public List<BackendPolicies> Backends { get; init; } = [];

    public SortedDictionary<string, string> Tags { get; init; } = new(StringComparer.Ordinal);

    public Registration? FindRegistration(string instanceId) =>
        Registrations.Find(registration => string.Equals(registration.InstanceId, instanceId, StringComparison.Ordinal));
}

/// <summary>A port that the load balancer answers on, and where it sends what comes in.</summary>
internal sealed class Listener
{
    /// <summary>HTTP, HTTPS, TCP or SSL.</summary>
    public required string Protocol { get; init; }

    public required int Port { get; init; }

    public required string InstanceProtocol { get; init; }

    public required int InstancePort { get; init; }

    public string? CertificateId { get; set; }

    public List<string> PolicyNames { get; set; } = [];

    public bool IsSameAs(Listener other) =>
        Port == other.Port
        && InstancePort == other.InstancePort
        && string.Equals(Protocol, other.Protocol, StringComparison.Ordinal)
        && string.Equals(InstanceProtocol, other.InstanceProtocol, StringComparison.Ordinal)
        && string.Equals(CertificateId, other.CertificateId, StringComparison.Ordinal);
}

/// <summary>How instances are probed.</summary>
/// <param name="Target">Such as <c>HTTP:3001/health</c> or <c>TCP:80</c>.</param>
/// <param name="Interval">Seconds between probes, 5-300.</param>
/// <param name="Timeout">Seconds that a probe may take, 2-60, less than the interval.</param>
/// <param name="UnhealthyThreshold">Failures in a row that take an instance out, 2-10.</param>
/// <param name="HealthyThreshold">Successes in a row that bring an instance in, 2-10.</param>
internal sealed record HealthCheck(string Target, int Interval, int Timeout, int UnhealthyThreshold, int HealthyThreshold)
{
    /// <summary>What a new load balancer has: a TCP connection to the first listener's instance port.</summary>
    public static HealthCheck Default(int instancePort) =>
        new(FormattableString.Invariant($"TCP:{instancePort}"), Interval: 30, Timeout: 5, UnhealthyThreshold: 2, HealthyThreshold: 10);
}

/// <summary>Settings beside the listeners; cross-zone balancing and draining are off unless switched on.</summary>
internal sealed record LoadBalancerAttributes
{
    public bool CrossZone { get; init; }

    public bool Draining { get; init; }

    /// <summary>Seconds, 1-3600; 300 unless set.</summary>
    public int DrainingTimeout { get; init; } = 300;

    /// <summary>Seconds, 1-4000; 60 unless set.</summary>
    public int IdleTimeout { get; init; } = 60;

    public AccessLog AccessLog { get; init; } = new(false, null, null, null);

    public string DesyncMitigationMode { get; init; } = "defensive";
}

/// <summary>Where access logs go; kept and told back, none are written.</summary>
/// <param name="EmitInterval">Minutes, 5 or 60.</param>
internal sealed record AccessLog(bool Enabled, string? BucketName, int? EmitInterval, string? BucketPrefix);

/// <summary>A policy of a load balancer.</summary>
internal sealed record BalancerPolicy(string Name, string TypeName, List<PolicyAttribute> Attributes);

/// <summary>One attribute of a policy.</summary>
internal sealed record PolicyAttribute(string Name, string Value);

/// <summary>The policies of an instance port.</summary>
internal sealed record BackendPolicies(int InstancePort, List<string> PolicyNames);
