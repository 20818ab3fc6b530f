using System.Collections.Immutable;
using System.Globalization;
using BlueGreen.LocalCloud.Route53;

namespace BlueGreen.LocalCloud.Traffic.Dns;

/// <summary>A zone's record sets by name.</summary>
internal sealed class ZoneTable
{
    // How Route 53 writes an asterisk.
    private const string Wildcard = "\\052.";

    private readonly Dictionary<string, ImmutableArray<RecordSet>> _byName;
    private readonly HashSet<string> _existing = new(StringComparer.Ordinal);

    public ZoneTable(ImmutableArray<RecordSet> records)
    {
        _byName = records.GroupBy(r => r.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToImmutableArray());
        foreach (var name in _byName.Keys)
        {
            // A name exists where something lies below it, even if it has no records itself.
            for (var rest = name; rest is not null && _existing.Add(rest); rest = Parent(rest)) { }
        }
    }

    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>The record sets of a name, those of a wildcard that covers it, none where it only has names below it; null where it does
    /// not exist.</summary>
    public ImmutableArray<RecordSet>? Find(string name)
    {
        if (_byName.TryGetValue(name, out var sets))
        {
            return sets;
        }

        if (_existing.Contains(name))
        {
            return [];
        }

        var encloser = Parent(name);
        while (encloser is not null && !_existing.Contains(encloser))
        {
            encloser = Parent(encloser);
        }

        return encloser is not null && _byName.TryGetValue(Wildcard + encloser, out sets) ? sets : null;
    }

    /// <summary>The SOA for answers that say no; its TTL is how long a no may be kept.</summary>
    public DnsRecord? Authority()
    {
        var soa = _byName.Values.SelectMany(s => s).FirstOrDefault(s => s.Type == "SOA");
        if (soa is null)
        {
            return null;
        }

        var minimum = int.Parse(soa.Values[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1], CultureInfo.InvariantCulture);
        return new DnsRecord(soa.Name, "SOA", (int)Math.Min(soa.Ttl ?? minimum, minimum), soa.Values[0]);
    }

    private static string? Parent(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 || dot == name.Length - 1 ? null : name[(dot + 1)..];
    }
}
