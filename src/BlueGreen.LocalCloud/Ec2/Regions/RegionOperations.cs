using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Regions;

/// <summary>Regions, zones and the account's attributes.</summary>
internal static class RegionOperations
{
    private const string NoOptIn = "opt-in-not-required";

    private static readonly FilterTable<string> RegionFilters = new()
    {
        { "region-name", r => r },
        { "endpoint", Endpoint },
        { "opt-in-status", _ => NoOptIn },
    };

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .AddEc2("DescribeRegions", DescribeRegions)
            .AddEc2("DescribeAvailabilityZones", DescribeZones, gaps: "Three zones in every region; no local zones.")
            .AddEc2("DescribeAccountAttributes", DescribeAccount);

    private static Fields DescribeRegions(Ec2Call call)
    {
        var names = call.Parameters.Texts("RegionName");
        if (names.FirstOrDefault(n => !RegionTable.Regions.Contains(n)) is { } unknown)
        {
            throw Ec2Errors.InvalidValue($"Invalid region names: [{unknown}]");
        }

        var chosen = RegionFilters.Apply(
            RegionTable.Regions.Where(r => names.Count == 0 || names.Contains(r, StringComparer.Ordinal)),
            call.Parameters
        );
        return new Fields
        {
            {
                "regionInfo",
                Items.Of(
                    chosen,
                    r => new Fields
                    {
                        { "regionName", r },
                        { "regionEndpoint", Endpoint(r) },
                        { "optInStatus", NoOptIn },
                    }
                )
            },
        };
    }

    private static Fields DescribeZones(Ec2Call call)
    {
        var zones = RegionTable.Zones(call.Ec2.Name);
        var (names, ids) = (call.Parameters.Texts("ZoneName"), call.Parameters.Texts("ZoneId"));
        if (names.FirstOrDefault(n => zones.All(z => z.Name != n)) is { } unknown)
        {
            throw Ec2Errors.InvalidValue($"Invalid availability zone: [{unknown}]");
        }

        if (ids.FirstOrDefault(i => zones.All(z => z.Id != i)) is { } unknownId)
        {
            throw Ec2Errors.InvalidValue($"Invalid availability zone-id: [{unknownId}]");
        }

        var filters = new FilterTable<Zone>
        {
            { "zone-name", z => z.Name },
            { "zone-id", z => z.Id },
            { "zone-type", _ => "availability-zone" },
            { "region-name", _ => call.Ec2.Name },
            { "group-name", _ => call.Ec2.Name },
            { "state", _ => "available" },
            { "opt-in-status", _ => NoOptIn },
            "group-long-name",
            "message",
            "parent-zone-id",
            "parent-zone-name",
        };
        var named = zones.Where(z =>
            (names.Count == 0 || names.Contains(z.Name, StringComparer.Ordinal))
            && (ids.Count == 0 || ids.Contains(z.Id, StringComparer.Ordinal))
        );
        return new Fields
        {
            {
                "availabilityZoneInfo",
                Items.Of(
                    filters.Apply(named, call.Parameters),
                    z => new Fields
                    {
                        { "zoneName", z.Name },
                        { "zoneId", z.Id },
                        { "zoneType", "availability-zone" },
                        { "zoneState", "available" },
                        { "regionName", call.Ec2.Name },
                        { "groupName", call.Ec2.Name },
                        { "networkBorderGroup", call.Ec2.Name },
                        { "optInStatus", NoOptIn },
                        { "messageSet", Items.Of(Array.Empty<string>()) },
                    }
                )
            },
        };
    }

    private static Fields DescribeAccount(Ec2Call call)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["supported-platforms"] = "VPC",
            ["default-vpc"] = call.Ec2.Vpcs.FirstOrDefault(v => v.IsDefault)?.Id ?? "none",
            ["max-instances"] = "20",
            ["vpc-max-security-groups-per-interface"] = "5",
            ["max-elastic-ips"] = "5",
            ["vpc-max-elastic-ips"] = "5",
        };
        var names = call.Parameters.Texts("AttributeName");
        if (names.FirstOrDefault(n => !attributes.ContainsKey(n)) is { } unknown)
        {
            throw Ec2Errors.InvalidValue($"Invalid attribute name: [{unknown}]");
        }

        return new Fields
        {
            {
                "accountAttributeSet",
                Items.Of(
                    attributes.Where(a => names.Count == 0 || names.Contains(a.Key, StringComparer.Ordinal)),
                    a => new Fields
                    {
                        { "attributeName", a.Key },
                        { "attributeValueSet", Items.Of([new Fields { { "attributeValue", a.Value } }]) },
                    }
                )
            },
        };
    }

    private static string Endpoint(string region) => $"ec2.{region}.amazonaws.com";
}
