using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Ec2.SecurityGroups;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>Where a load balancer stands: subnets in two zones or more of one VPC, and security groups.</summary>
internal static class Placement
{
    public static List<Subnet> Subnets(Call call)
    {
        var mapped = call.Parameters.Structures("SubnetMappings").Select(mapping => mapping.Required("SubnetId")).ToList();
        var named = call.Parameters.Texts("Subnets");
        if (mapped.Count > 0 && named.Count > 0)
        {
            throw ElbV2Errors.Validation("You must specify either subnets or subnet mappings, but not both");
        }

        List<string> ids = [.. named.Concat(mapped).Distinct()];
        var unknown = ids.FindAll(id => Find(call, id) is null);
        if (unknown.Count > 0)
        {
            throw ElbV2Errors.SubnetNotFound(unknown);
        }

        List<Subnet> subnets = [.. ids.Select(id => Find(call, id)!)];
        if (subnets.Select(subnet => subnet.VpcId).Distinct().Count() > 1)
        {
            throw ElbV2Errors.InvalidConfiguration("All subnets must belong to the same VPC");
        }

        var zones = subnets.Select(subnet => subnet.AvailabilityZone).Distinct().Count();
        if (zones < subnets.Count)
        {
            throw ElbV2Errors.InvalidConfiguration("A load balancer cannot be attached to multiple subnets in the same Availability Zone");
        }

        return zones >= 2
            ? subnets
            : throw ElbV2Errors.Validation("At least two subnets in two different Availability Zones must be specified");
    }

    public static List<BalancerZone> Zones(IEnumerable<Subnet> subnets) =>
        [.. subnets.Select(subnet => new BalancerZone(subnet.AvailabilityZone, subnet.Id))];

    public static List<string> SecurityGroups(Call call, string vpcId, IReadOnlyList<string> ids)
    {
        var groups = call.State.Ec2.SecurityGroups.Where(group => group.VpcId == vpcId).ToList();
        if (ids.Count == 0)
        {
            return [.. groups.Where(group => group.Name == SecurityGroup.DefaultName).Select(group => group.Id)];
        }

        var unknown = ids.FirstOrDefault(id => !groups.Exists(group => group.Id == id));
        return unknown is null ? [.. ids.Distinct()] : throw ElbV2Errors.InvalidSecurityGroup(unknown);
    }

    public static void CheckInternet(Call call, string scheme, string vpcId)
    {
        if (scheme == "internet-facing" && !call.State.Ec2.InternetGateways.Exists(gateway => gateway.VpcId == vpcId))
        {
            throw ElbV2Errors.NoInternetGateway(vpcId);
        }
    }

    /// <summary>Gives the load balancer its addresses where it stands now, so that EC2 knows what it uses.</summary>
    public static void Occupy(Call call, ApplicationLoadBalancer balancer) =>
        call.Ec2()
            .SetLoadBalancerInterfaces(
                Interfaces(balancer),
                [.. balancer.Zones.Select(zone => zone.SubnetId)],
                balancer.SecurityGroups,
                isPublic: balancer.Scheme == "internet-facing"
            );

    public static void Leave(Call call, ApplicationLoadBalancer balancer) =>
        call.Ec2().SetLoadBalancerInterfaces(Interfaces(balancer), [], [], isPublic: false);

    private static string Interfaces(ApplicationLoadBalancer balancer) => $"ELB {balancer.Label()}";

    private static Subnet? Find(Call call, string id) =>
        call.State.Ec2.Subnets.Find(subnet => subnet.Id == id && subnet.Region == call.Region);
}
