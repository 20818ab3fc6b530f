using Amazon.Route53;
using Amazon.Route53.Model;
using BlueGreen.Naming;

namespace Scenarios.Worlds;

/// <summary>What an administrator does to records by hand.</summary>
internal static class Records
{
    /// <summary>A live name points at a load balancer in the public zone, whoever thinks otherwise.</summary>
    public static Task Point(this World world, HostName name, string at)
    {
        var (zone, dnsName, aliasZone) = world.See(sight =>
            (
                sight.Zone(isPrivate: false).Id,
                sight.Balancers.Single(balancer => balancer.Name == at).DnsName,
                sight.Zone(isPrivate: false).Records.Find(record => record.Alias is not null)!.Alias!.HostedZoneId
            )
        );
        var record = new ResourceRecordSet
        {
            Name = name.Fqdn,
            Type = RRType.A,
            AliasTarget = new AliasTarget
            {
                DNSName = dnsName,
                HostedZoneId = aliasZone,
                EvaluateTargetHealth = false,
            },
        };
        return world.ChangeAsync(zone, record);
    }

    /// <summary>A CNAME stands where the alias of a live name stood.</summary>
    public static async Task Rename(this World world, HostName name, string to)
    {
        var zone = world.See(sight => sight.Zone(isPrivate: false).Id);
        var listed = await world.Admin.Aws.Route53.ListResourceRecordSetsAsync(new ListResourceRecordSetsRequest { HostedZoneId = zone });
        var alias = listed.ResourceRecordSets.Single(record => record.Name == name.Fqdn && record.Type == RRType.A);
        var renamed = new ResourceRecordSet
        {
            Name = name.Fqdn,
            Type = RRType.CNAME,
            TTL = 60,
            ResourceRecords = [new ResourceRecord { Value = to }],
        };
        _ = await world.Admin.Aws.Route53.ChangeResourceRecordSetsAsync(
            new ChangeResourceRecordSetsRequest
            {
                HostedZoneId = zone,
                ChangeBatch = new ChangeBatch
                {
                    Changes =
                    [
                        new Change { Action = ChangeAction.DELETE, ResourceRecordSet = alias },
                        new Change { Action = ChangeAction.CREATE, ResourceRecordSet = renamed },
                    ],
                },
            }
        );
    }

    /// <summary>Names have no address in the private zone any more.</summary>
    public static async Task Forget(this World world, IEnumerable<HostName> names)
    {
        var zone = world.See(sight => sight.Zone(isPrivate: true).Id);
        var listed = await world.Admin.Aws.Route53.ListResourceRecordSetsAsync(new ListResourceRecordSetsRequest { HostedZoneId = zone });
        var gone = listed.ResourceRecordSets.Where(record => record.Type == RRType.A && names.Any(name => name.Fqdn == record.Name));
        _ = await world.Admin.Aws.Route53.ChangeResourceRecordSetsAsync(
            new ChangeResourceRecordSetsRequest
            {
                HostedZoneId = zone,
                ChangeBatch = new ChangeBatch
                {
                    Changes = [.. gone.Select(record => new Change { Action = ChangeAction.DELETE, ResourceRecordSet = record })],
                },
            }
        );
    }

    /// <summary>The environment record of the public zone says something else.</summary>
    public static Task Write(this World world, string value)
    {
        var record = new ResourceRecordSet
        {
            Name = world.Names.EnvironmentRecord.Fqdn,
            Type = RRType.TXT,
            TTL = 5,
            ResourceRecords = [new ResourceRecord { Value = value }],
        };
        return world.ChangeAsync(world.See(sight => sight.Zone(isPrivate: false).Id), record);
    }

    private static Task ChangeAsync(this World world, string zone, ResourceRecordSet record) =>
        world.Admin.Aws.Route53.ChangeResourceRecordSetsAsync(
            new ChangeResourceRecordSetsRequest
            {
                HostedZoneId = zone,
                ChangeBatch = new ChangeBatch { Changes = [new Change { Action = ChangeAction.UPSERT, ResourceRecordSet = record }] },
            }
        );
}
