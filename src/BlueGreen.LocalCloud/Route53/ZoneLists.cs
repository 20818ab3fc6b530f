using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Route53;

/// <summary>The ways to list hosted zones.</summary>
internal static class ZoneLists
{
    private const int LargestPage = 100;

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .Add(new Operation("ListHostedZones", List) { Method = "GET", Path = "/2013-04-01/hostedzone" })
            .Add(new Operation("ListHostedZonesByName", ListByName) { Method = "GET", Path = "/2013-04-01/hostedzonesbyname" })
            .Add(new Operation("ListHostedZonesByVPC", ListByVpc) { Method = "GET", Path = "/2013-04-01/hostedzonesbyvpc" })
            .Add(new Operation("GetHostedZoneCount", Count) { Method = "GET", Path = "/2013-04-01/hostedzonecount" });

    private static Fields List(Call call)
    {
        var delegationSet = call.Parameters.Text("delegationsetid");
        if (delegationSet is not null)
        {
            throw Route53Errors.NoSuchDelegationSet(Route53Call.Bare(delegationSet));
        }

        var onlyPrivate = call.Parameters.OneOf("hostedzonetype", "PrivateHostedZone") is not null;
        var zones = call.State.Route53.Zones.FindAll(z => z.Private || !onlyPrivate);
        var marker = call.Parameters.Text("marker");
        var start = marker is null ? 0 : zones.FindIndex(z => z.Id == Route53Call.Bare(marker));
        if (start < 0)
        {
            throw Route53Errors.NoSuchHostedZone(marker!);
        }

        var page = call.PageSize(LargestPage);
        var next = zones.ElementAtOrDefault(start + page);
        return new Fields
        {
            { "HostedZones", Items.Of(zones.Skip(start).Take(page), ZoneOperations.Write, "HostedZone") },
            { "Marker", marker },
            { "IsTruncated", next is not null },
            { "NextMarker", next?.Id },
            { "MaxItems", $"{page}" },
        };
    }

    private static Fields ListByName(Call call)
    {
        var name = call.Parameters.Text("dnsname") is { } sent ? RecordName.Normalise(sent, "InvalidDomainName") : null;
        var id = call.Parameters.Text("hostedzoneid") is { } sentId ? Route53Call.Bare(sentId) : null;
        if (name is null && id is not null)
        {
            throw new AwsException("InvalidInput", "The DNS name must be specified with the hosted zone ID.");
        }

        var page = call.PageSize(LargestPage);
        var zones = call
            .State.Route53.Zones.OrderBy(z => RecordName.SortKey(z.Name), StringComparer.Ordinal)
            .ThenBy(z => z.Id, StringComparer.Ordinal)
            .Where(z => name is null || IsAtOrAfter(z, name, id))
            .Take(page + 1)
            .ToList();
        var next = zones.ElementAtOrDefault(page);
        return new Fields
        {
            { "HostedZones", Items.Of(zones.Take(page), ZoneOperations.Write, "HostedZone") },
            { "DNSName", call.Parameters.Text("dnsname") },
            { "HostedZoneId", id },
            { "IsTruncated", next is not null },
            { "NextDNSName", next?.Name },
            { "NextHostedZoneId", next?.Id },
            { "MaxItems", $"{page}" },
        };
    }

    private static bool IsAtOrAfter(HostedZone zone, string name, string? id)
    {
        var order = string.CompareOrdinal(RecordName.SortKey(zone.Name), RecordName.SortKey(name));
        return order > 0 || (order == 0 && (id is null || string.CompareOrdinal(zone.Id, id) >= 0));
    }

    private static Fields ListByVpc(Call call)
    {
        var vpc = new ZoneVpc(call.Parameters.Required("vpcid"), call.Parameters.Required("vpcregion"));
        if (!VpcOperations.VpcExists(call, vpc))
        {
            throw Route53Errors.InvalidVpc;
        }

        var zones = call.State.Route53.Zones.Where(z => z.Vpcs.Contains(vpc)).OrderBy(z => z.Id, StringComparer.Ordinal).ToList();
        var token = call.Parameters.Text("nexttoken");
        var page = call.PageSize(LargestPage);
        var rest = zones.Where(z => token is null || string.CompareOrdinal(z.Id, token) >= 0).Take(page + 1).ToList();
        return new Fields
        {
            { "HostedZoneSummaries", Items.Of(rest.Take(page), z => Summary(call, z), "HostedZoneSummary") },
            { "MaxItems", $"{page}" },
            { "NextToken", rest.ElementAtOrDefault(page)?.Id },
        };
    }

    private static Fields Summary(Call call, HostedZone zone) =>
        new()
        {
            { "HostedZoneId", zone.Id },
            { "Name", zone.Name },
            {
                "Owner",
                new Fields { { "OwningAccount", call.Account } }
            },
        };

    private static Fields Count(Call call) => new() { { "HostedZoneCount", call.State.Route53.Zones.Count } };
}
