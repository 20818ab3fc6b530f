using System.Text.Json.Serialization;

namespace BlueGreen.LocalCloud.Route53;

/// <summary>What one name answers to one type of question.</summary>
internal sealed record RecordSet
{
    /// <summary>Lower case, escaped, with the final dot.</summary>
    public required string Name { get; init; }

    public required string Type { get; init; }

    /// <summary>Tells the sets of one name and type apart; null for a simple record.</summary>
    public string? SetIdentifier { get; init; }

    public int? Weight { get; init; }
    public string? Region { get; init; }
    public string? Failover { get; init; }
    public bool? MultiValueAnswer { get; init; }
    public GeoLocation? GeoLocation { get; init; }

    /// <summary>Seconds; null for an alias, whose target has its own.</summary>
    public long? Ttl { get; init; }

    public IReadOnlyList<string> Values { get; init; } = [];
    public AliasTarget? Alias { get; init; }
    public string? HealthCheckId { get; init; }

    [JsonIgnore]
    public RecordKey Key => new(Name, Type, SetIdentifier);

    /// <summary>The one routing policy's name as AWS's messages have it; null for a simple record.</summary>
    [JsonIgnore]
    public string? Policy =>
        Weight is not null ? "weighted"
        : Region is not null ? "latency"
        : Failover is not null ? "failover"
        : GeoLocation is not null ? "geolocation"
        : MultiValueAnswer is not null ? "multivalue answer"
        : null;

    /// <summary>True where a DELETE that names <paramref name="other"/> means this set: everything but the order of values.</summary>
    public bool Matches(RecordSet other) =>
        // Lists compare by reference: they are compared apart.
        this with { Values = Array.Empty<string>() } == other with { Values = Array.Empty<string>() }
        && Values
            .Select(Comparable)
            .Order(StringComparer.Ordinal)
            .SequenceEqual(other.Values.Select(Comparable).Order(StringComparer.Ordinal));

    private string Comparable(string value) => Type is "CNAME" or "NS" or "PTR" ? value.TrimEnd('.').ToLowerInvariant() : value;
}

internal sealed record RecordKey(string Name, string Type, string? SetIdentifier)
{
    /// <summary>As AWS's messages have it.</summary>
    public override string ToString() =>
        SetIdentifier is null ? $"[name='{Name}', type='{Type}']" : $"[name='{Name}', type='{Type}', set-identifier='{SetIdentifier}']";
}

/// <param name="HostedZoneId">The load balancer's zone, or this zone where the target is a record in it.</param>
/// <param name="DnsName">Lower case, with the final dot; a prefix <c>dualstack.</c> stays as sent.</param>
/// <param name="EvaluateTargetHealth">Whether the target's health decides if the record answers.</param>
internal sealed record AliasTarget(string HostedZoneId, string DnsName, bool EvaluateTargetHealth);

internal sealed record GeoLocation(string? ContinentCode, string? CountryCode, string? SubdivisionCode);
