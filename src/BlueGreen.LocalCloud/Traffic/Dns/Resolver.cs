using System.Collections.Immutable;
using BlueGreen.LocalCloud.Route53;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic.Dns;

/// <summary>Answers questions from a view, at one time, as the world or one network sees it. Knows no sockets.</summary>
/// <param name="view">The cloud.</param>
/// <param name="vpcId">The network that asks; null for the world outside.</param>
/// <param name="now">The cloud's time: records are served from INSYNC on.</param>
/// <param name="draw">A number from 0 up to, but without, its argument.</param>
internal sealed class Resolver(TrafficView view, string? vpcId, DateTimeOffset now, Func<int, int> draw)
{
    // Chains of aliases and CNAMEs are short; a circle must end.
    private const int LongestChain = 8;

    /// <summary>Answers one question, following CNAMEs as far as they stay here.</summary>
    /// <param name="name">Normalised: see <see cref="DnsName"/>.</param>
    /// <param name="type">Such as <c>A</c>; <c>ANY</c> for all.</param>
    public DnsAnswer Resolve(string name, string type)
    {
        var records = ImmutableArray.CreateBuilder<DnsRecord>();
        for (var hop = 0; hop < LongestChain; hop++)
        {
            var answer = Lookup(name, type);
            records.AddRange(answer.Records);
            if (type is "CNAME" or "ANY" || answer.Records is not [{ Type: "CNAME" } cname] || answer.Code != DnsCode.NoError)
            {
                // The chain's start was found, whatever lies beyond our names.
                var code = answer.Code == DnsCode.Refused && hop > 0 ? DnsCode.NoError : answer.Code;
                return new DnsAnswer(code, records.ToImmutable(), answer.Authority);
            }

            name = DnsName.Normalise(cname.Value);
        }

        return new DnsAnswer(DnsCode.NoError, records.ToImmutable());
    }

    /// <summary>The addresses of a name; none where it has none.</summary>
    public IReadOnlyList<string> Addresses(string name) =>
        [.. Resolve(DnsName.Normalise(name), "A").Records.Where(r => r.Type == "A").Select(r => r.Value)];

    private DnsAnswer Lookup(string name, string type)
    {
        if (vpcId is not null && view.Vpcs.FirstOrDefault(v => v.Id == vpcId) is { DnsSupport: false })
        {
            return DnsAnswer.Refused;
        }

        // A private zone hides all that is public at and below its name; what it does not know is not asked of the public one.
        return Answer(Covering(name, isPrivate: true), name, type)
            ?? LoadBalancerNames.Answer(view, name, type, draw)
            ?? InstanceNames.Answer(view, vpcId, name, type)
            ?? Answer(Covering(name, isPrivate: false), name, type)
            ?? DnsAnswer.Refused;
    }

    private ZoneVersion? Covering(string name, bool isPrivate) =>
        view
            .Zones.Where(z => z.IsPrivate == isPrivate && RecordName.IsWithin(name, z.Name))
            .OrderByDescending(z => z.Name.Length)
            .Select(z => z.At(now))
            .FirstOrDefault(z => z is not null && (!isPrivate || (vpcId is not null && z.VpcIds.Contains(vpcId))));

    private DnsAnswer? Answer(ZoneVersion? zone, string name, string type) =>
        zone is null ? null : Answer(zone.Table, name, type, depth: 0);

    private DnsAnswer Answer(ZoneTable zone, string name, string type, int depth)
    {
        if (zone.Find(name) is not { } sets)
        {
            return new DnsAnswer(DnsCode.NoSuchName, [], zone.Authority());
        }

        var asked = sets.Where(s => s.Type == type || type == "ANY").ToList();
        if (asked.Count == 0)
        {
            asked = [.. sets.Where(s => s.Type == "CNAME")];
        }

        var records = asked
            .GroupBy(s => s.Type, StringComparer.Ordinal)
            .SelectMany(g => RoutingPolicy.Choose([.. g], IsHealthy, draw))
            .SelectMany(set => Records(zone, set, name, depth))
            .ToImmutableArray();
        return records.IsEmpty ? new DnsAnswer(DnsCode.NoError, [], zone.Authority()) : new DnsAnswer(DnsCode.NoError, records);
    }

    // An alias answers under the name that was asked, with its target's records.
    private IEnumerable<DnsRecord> Records(ZoneTable zone, RecordSet set, string name, int depth)
    {
        if (set.Alias is not { } alias)
        {
            return set.Values.Select(value => new DnsRecord(name, set.Type, (int)(set.Ttl ?? 0), value));
        }

        if (depth >= LongestChain)
        {
            return [];
        }

        var target = LoadBalancerNames.Answer(view, alias.DnsName, set.Type, draw) ?? Answer(zone, alias.DnsName, set.Type, depth + 1);
        return target.Records.Where(r => r.Type == set.Type).Select(r => r with { Name = name });
    }

    private bool IsHealthy(RecordSet set) =>
        set.Alias is not { EvaluateTargetHealth: true } alias
        || LoadBalancerNames.Find(view, alias.DnsName) is not { } balancer
        || balancer.IsHealthy;
}
