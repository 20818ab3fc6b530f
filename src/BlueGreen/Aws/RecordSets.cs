using Amazon.Route53;
using BlueGreen.Naming;
using BlueGreen.State;
using Wire = Amazon.Route53.Model;

namespace BlueGreen.Aws;

/// <summary>Record sets between Route 53's shapes and ours, both ways without loss: a DELETE must repeat what was read.</summary>
internal static class RecordSets
{
    public static RecordSet Read(Wire.ResourceRecordSet record) =>
        new(record.Name, record.Type.Value)
        {
            Alias = record.AliasTarget is { } alias
                ? new AliasTarget(alias.DNSName, ZoneId.Parse(alias.HostedZoneId), alias.EvaluateTargetHealth ?? false)
                : null,
            Ttl = record.AliasTarget is null ? record.TTL : null,
            Values = [.. (record.ResourceRecords ?? []).Select(value => value.Value)],
            Routing = Routing(record),
        };

    public static Wire.Change Change(ChangeAction action, RecordSet record) =>
        new()
        {
            Action = action,
            ResourceRecordSet = new Wire.ResourceRecordSet
            {
                Name = record.Name,
                Type = new RRType(record.Type),
                TTL = record.Ttl,
                AliasTarget = record.Alias is { } alias
                    ? new Wire.AliasTarget
                    {
                        DNSName = alias.DnsName,
                        HostedZoneId = alias.HostedZoneId.ToString(),
                        EvaluateTargetHealth = alias.EvaluateTargetHealth,
                    }
                    : null,
                ResourceRecords =
                    record.Values.Count == 0 ? null : [.. record.Values.Select(value => new Wire.ResourceRecord { Value = value })],
            },
        };

    private static string? Routing(Wire.ResourceRecordSet record) =>
        record switch
        {
            { SetIdentifier: null or "" } => null,
            { Weight: not null } => "weighted",
            { Region: not null } => "latency",
            { Failover: not null } => "failover",
            { GeoLocation: not null } => "geolocation",
            { MultiValueAnswer: true } => "multivalue",
            _ => "routed",
        };
}
