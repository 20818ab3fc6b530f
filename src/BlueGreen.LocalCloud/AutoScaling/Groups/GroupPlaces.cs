using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Reads where a group launches: checked subnets, or zones of the default VPC.</summary>
internal sealed record GroupPlaces(List<string> Zones, List<Subnet> Subnets)
{
    /// <summary>The places that were sent, or null where none were.</summary>
    public static GroupPlaces? Read(Call call)
    {
        var zones = call.Parameters.Texts("AvailabilityZones").Distinct().ToList();
        if (call.Parameters.Text("VPCZoneIdentifier") is { } list)
        {
            return OfSubnets(call, list, zones);
        }

        if (zones.Count == 0)
        {
            return null;
        }

        var missing = zones.Find(zone => call.Ec2().DefaultSubnet(zone) is null);
        return missing is null
            ? new GroupPlaces(zones, [])
            : throw AutoScalingErrors.Validation($"Invalid availability zones: [{missing}]");
    }

    private static GroupPlaces OfSubnets(Call call, string list, List<string> zones)
    {
        const StringSplitOptions Tidy = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        List<Subnet> subnets = [.. list.Split(',', Tidy).Distinct().Select(id => Find(call, id))];
        if (subnets.Select(subnet => subnet.VpcId).Distinct().Count() > 1)
        {
            throw AutoScalingErrors.Validation("The subnets must all belong to the same VPC");
        }

        var own = subnets.Select(subnet => subnet.AvailabilityZone).Distinct().Order(StringComparer.Ordinal).ToList();
        return zones.Count == 0 || zones.ToHashSet().SetEquals(own)
            ? new GroupPlaces(own, subnets)
            : throw AutoScalingErrors.Validation("The availability zones of the specified subnets and the Auto Scaling group do not match");
    }

    private static Subnet Find(Call call, string id)
    {
        try
        {
            return call.Ec2().Subnet(id);
        }
        catch (AwsException refusal)
        {
            throw AutoScalingErrors.Validation(refusal.Message);
        }
    }
}
