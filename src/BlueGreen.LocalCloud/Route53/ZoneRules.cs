namespace BlueGreen.LocalCloud.Route53;

/// <summary>What must hold between the record sets of a zone.</summary>
internal static class ZoneRules
{
    /// <summary>Why <paramref name="set"/> may not stand among <paramref name="records"/>, itself included.</summary>
    public static IEnumerable<string> Check(HostedZone zone, RecordSet set, IReadOnlyCollection<RecordSet> records)
    {
        var sameName = records.Where(r => r.Name == set.Name && r.Key != set.Key).ToList();
        if (set.Type == "CNAME" && set.Name == zone.Name)
        {
            yield return $"RRSet of type CNAME with DNS name {set.Name} is not permitted at apex in zone {zone.Name}";
        }
        else if (set.Type == "CNAME" && sameName.Exists(r => r.Type != "CNAME"))
        {
            yield return $"RRSet of type CNAME with DNS name {set.Name} is not permitted as it conflicts with other records with the same DNS name in zone {zone.Name}";
        }
        else if (set.Type != "CNAME" && sameName.Exists(r => r.Type == "CNAME"))
        {
            yield return $"RRSet of type {set.Type} with DNS name {set.Name} is not permitted because a conflicting RRSet of type CNAME with the same DNS name already exists in zone {zone.Name}";
        }

        if (Clash(set, [.. sameName.Where(r => r.Type == set.Type)]) is { } clash)
        {
            yield return clash;
        }
    }

    /// <summary>What every zone needs at its apex.</summary>
    public static IEnumerable<string> CheckApex(HostedZone zone, IReadOnlyCollection<RecordSet> records)
    {
        if (records.Count(r => r.Name == zone.Name && r.Type == "SOA") != 1)
        {
            yield return "A HostedZone must contain exactly one SOA record.";
        }

        if (!records.Any(r => r.Name == zone.Name && r.Type == "NS"))
        {
            yield return "A HostedZone must contain at least one NS record for the zone itself.";
        }
    }

    private static string? Clash(RecordSet set, List<RecordSet> others)
    {
        if (others.Count == 0)
        {
            return null;
        }

        if (set.Policy is null)
        {
            return $"RRSet with DNS name {set.Name}, type {set.Type} cannot be created as other RRSets exist with the same name and type.";
        }

        var what = $"RRSet with DNS name {set.Name}, type {set.Type}, SetIdentifier {set.SetIdentifier}";
        if (others.Exists(o => o.Policy != set.Policy))
        {
            return $"{what} cannot be created as a non-{set.Policy} set exists with the same name and type.";
        }

        return set.Weight is not null && others.Exists(o => o.Ttl is not null && set.Ttl is not null && o.Ttl != set.Ttl)
            ? $"{what} cannot be created as weighted sets must contain the same TTL."
            : null;
    }
}
