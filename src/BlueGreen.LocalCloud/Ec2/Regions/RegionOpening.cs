using BlueGreen.LocalCloud.Ec2.Images;
using BlueGreen.LocalCloud.Ec2.Network;

namespace BlueGreen.LocalCloud.Ec2.Regions;

/// <summary>What a region of a new account has before anything is made: the default VPC, and other people's public images.</summary>
internal static class RegionOpening
{
    // Every account's default VPC has this block, and a /20 for each zone.
    private static readonly Cidr DefaultBlock = new(0xAC1F_0000, 16);

    /// <summary>Opens the region where this has not happened; its ids are the same in every cloud.</summary>
    public static void Ensure(Ec2Region ec2)
    {
        if (!ec2.State.OpenedRegions.Add(ec2.Name))
        {
            return;
        }

        ec2.State.DhcpOptions.Add(new DhcpOptions { Id = Ec2Ids.Fixed("dopt", ec2.Name), Region = ec2.Name });
        AddDefaultVpc(ec2);
        PublicImages.Add(ec2);
    }

    private static void AddDefaultVpc(Ec2Region ec2)
    {
        var vpc = VpcRules.Add(ec2, new VpcPlan(Ec2Ids.Fixed("vpc", ec2.Name), DefaultBlock, "default", IsDefault: true));
        var gateway = new InternetGateway
        {
            Id = Ec2Ids.Fixed("igw", ec2.Name),
            Region = ec2.Name,
            VpcId = vpc.Id,
        };
        ec2.State.InternetGateways.Add(gateway);
        ec2.RouteTables.First(t => t.VpcId == vpc.Id)
            .Routes.Add(new Network.Route("0.0.0.0/0", gateway.Id, InstanceId: null, "CreateRoute"));

        var first = DefaultBlock.First;
        foreach (var zone in RegionTable.Zones(ec2.Name))
        {
            var block = new Cidr(first, 20);
            first = block.Last + 1;
            ec2.State.Subnets.Add(
                new Subnet
                {
                    Id = Ec2Ids.Fixed("subnet", zone.Name),
                    Region = ec2.Name,
                    VpcId = vpc.Id,
                    CidrBlock = block.ToString(),
                    AvailabilityZone = zone.Name,
                    DefaultForZone = true,
                    MapPublicIpOnLaunch = true,
                }
            );
        }
    }
}
