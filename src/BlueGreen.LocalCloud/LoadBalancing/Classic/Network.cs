using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Ec2.SecurityGroups;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>Where a load balancer stands: checked subnets of one VPC, and checked security groups.</summary>
internal static class Network
{
    public static List<Subnet> Subnets(Call call, IReadOnlyList<string> ids)
    {
        List<Subnet> subnets = [.. ids.Distinct().Select(id => FindSubnet(call, id) ?? throw ElbErrors.SubnetNotFound(id))];
        if (subnets.Select(subnet => subnet.VpcId).Distinct().Count() > 1)
        {
            throw ElbErrors.InvalidConfiguration("The subnets must all belong to the same VPC.");
        }

        var crowded = subnets.GroupBy(subnet => subnet.AvailabilityZone).FirstOrDefault(zone => zone.Count() > 1);
        return crowded is null
            ? subnets
            : throw ElbErrors.InvalidConfiguration($"More than one subnet was given in the Availability Zone {crowded.Key}.");
    }

    /// <summary>The default subnets of the zones: what a load balancer without subnets stands in.</summary>
    public static List<Subnet> DefaultSubnets(Call call, IReadOnlyList<string> zones) =>
        [
            .. zones
                .Distinct()
                .Select(zone =>
                    call.Ec2().DefaultSubnet(zone)
                    ?? throw ElbErrors.Validation($"The requested Availability Zone {zone} is not valid: it has no default subnet.")
                ),
        ];

    public static List<string> SecurityGroups(Call call, string vpcId, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
        {
            return
            [
                .. call
                    .State.Ec2.SecurityGroups.Where(group => group.VpcId == vpcId && group.Name == SecurityGroup.DefaultName)
                    .Select(group => group.Id),
            ];
        }

        foreach (var id in ids)
        {
            if (!call.State.Ec2.SecurityGroups.Exists(group => group.Id == id && group.VpcId == vpcId))
            {
                throw ElbErrors.InvalidSecurityGroup(id);
            }
        }

        return [.. ids.Distinct()];
    }

    public static bool ReachesInternet(Call call, string vpcId) =>
        call.State.Ec2.InternetGateways.Exists(gateway => gateway.VpcId == vpcId);

    /// <summary>Gives the load balancer its addresses where it stands now, so that EC2 knows what it uses.</summary>
    public static void Occupy(Call call, ClassicLoadBalancer balancer) =>
        call.Ec2()
            .SetLoadBalancerInterfaces(
                Interfaces(balancer),
                balancer.Subnets,
                balancer.SecurityGroups,
                isPublic: balancer.Scheme == "internet-facing"
            );

    public static void Leave(Call call, ClassicLoadBalancer balancer) =>
        call.Ec2().SetLoadBalancerInterfaces(Interfaces(balancer), [], [], isPublic: false);

    private static string Interfaces(ClassicLoadBalancer balancer) => $"ELB {balancer.Name}";

    private static Subnet? FindSubnet(Call call, string id) =>
        call.State.Ec2.Subnets.Find(subnet => subnet.Id == id && subnet.Region == call.Region);
}
