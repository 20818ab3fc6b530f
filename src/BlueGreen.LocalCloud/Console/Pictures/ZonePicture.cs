using BlueGreen.LocalCloud.Route53;

namespace BlueGreen.LocalCloud.Console.Pictures;

/// <summary>A hosted zone.</summary>
/// <param name="Records">Those that the zone's owner made: not SOA and NS of the zone itself.</param>
internal sealed record ZonePicture(string Id, string Name, bool Private, IReadOnlyList<RecordPicture> Records)
{
    public static ZonePicture Of(HostedZone zone, IReadOnlyList<BalancerPicture> balancers) =>
        new(
            zone.Id,
            zone.Name.TrimEnd('.'),
            zone.Private,
            [
                .. zone
                    .Records.Where(record => record.Name != zone.Name || record.Type is not ("SOA" or "NS"))
                    .Select(record => RecordPicture.Of(record, balancers)),
            ]
        );
}

/// <summary>What a name answers.</summary>
/// <param name="Answer">Its values, or what it is an alias for.</param>
/// <param name="Balancer">The load balancer that it is an alias for; null where it is none.</param>
/// <param name="Weight">Its share; null for a simple record.</param>
internal sealed record RecordPicture(string Name, string Type, string Answer, string? Balancer, int? Weight)
{
    public static RecordPicture Of(RecordSet record, IReadOnlyList<BalancerPicture> balancers) =>
        new(
            record.Name.TrimEnd('.'),
            record.Type,
            record.Alias?.DnsName.TrimEnd('.') ?? string.Join(", ", record.Values),
            record.Alias is { } alias ? balancers.FirstOrDefault(b => b.IsMeantBy(alias))?.Name : null,
            record.Weight
        );
}
