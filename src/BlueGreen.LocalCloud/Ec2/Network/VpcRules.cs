using BlueGreen.LocalCloud.Ec2.SecurityGroups;

namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>Making and removing VPCs, with what comes with each: a main route table, a network ACL, a default security group.</summary>
internal static class VpcRules
{
    public static Vpc Create(Ec2Region ec2, string cidrBlock, string tenancy)
    {
        if (!Cidr.TryParse(cidrBlock, out var block))
        {
            throw Ec2Errors.InvalidValue("cidrBlock", cidrBlock, "This is not a valid CIDR block.");
        }

        if (block.Prefix is < 16 or > 28)
        {
            throw Ec2Errors.Error("InvalidVpc.Range", $"The CIDR '{cidrBlock}' is invalid.");
        }

        if (tenancy is not ("default" or "dedicated"))
        {
            throw Ec2Errors.InvalidValue("instanceTenancy", tenancy, "Valid values are: default, dedicated");
        }

        return Add(ec2, new VpcPlan(ec2.NewId(ResourceKind.Vpc), block, tenancy, IsDefault: false));
    }

    /// <summary>Adds a VPC and what comes with it.</summary>
    public static Vpc Add(Ec2Region ec2, VpcPlan plan)
    {
        var vpc = new Vpc
        {
            Id = plan.Id,
            Region = ec2.Name,
            CidrBlock = plan.Block.ToString(),
            CidrAssociationId = Ec2Ids.Fixed("vpc-cidr-assoc", plan.Id),
            DhcpOptionsId = ec2.DhcpOptions.First().Id,
            InstanceTenancy = plan.Tenancy,
            IsDefault = plan.IsDefault,
            EnableDnsHostnames = plan.IsDefault,
        };
        ec2.State.Vpcs.Add(vpc);
        ec2.State.RouteTables.Add(
            new RouteTable
            {
                Id = Ec2Ids.Fixed("rtb", plan.Id),
                Region = ec2.Name,
                VpcId = vpc.Id,
                Routes = [new Route(vpc.CidrBlock, Route.Local, InstanceId: null, "CreateRouteTable")],
                Associations = [new RouteTableAssociation(Ec2Ids.Fixed("rtbassoc", plan.Id), SubnetId: null)],
            }
        );
        ec2.State.NetworkAcls.Add(
            new NetworkAcl
            {
                Id = Ec2Ids.Fixed("acl", plan.Id),
                Region = ec2.Name,
                VpcId = vpc.Id,
            }
        );
        SecurityGroupRules.AddDefault(ec2, vpc);
        return vpc;
    }

    /// <summary>Where Amazon's resolver answers in a VPC: the third of its addresses.</summary>
    public static string Resolver(Vpc vpc) =>
        Cidr.TryParse(vpc.CidrBlock, out var block)
            ? Cidr.Address(block.First + 2)
            : throw new InvalidOperationException($"{vpc.Id} has the block {vpc.CidrBlock}.");

    public static void Delete(Ec2Region ec2, string vpcId)
    {
        var vpc = ec2.Vpc(vpcId);
        if (HasDependants(ec2, vpc))
        {
            throw Ec2Errors.Dependency($"The vpc '{vpc.Id}' has dependencies and cannot be deleted.");
        }

        ec2.State.Vpcs.Remove(vpc);
        ec2.State.RouteTables.RemoveAll(t => t.VpcId == vpc.Id);
        ec2.State.NetworkAcls.RemoveAll(a => a.VpcId == vpc.Id);
        ec2.State.SecurityGroups.RemoveAll(g => g.VpcId == vpc.Id);
    }

    // What came with the VPC goes with it; anything made in it since stands in the way.
    private static bool HasDependants(Ec2Region ec2, Vpc vpc) =>
        ec2.Subnets.Any(s => s.VpcId == vpc.Id)
        || ec2.InternetGateways.Any(g => g.VpcId == vpc.Id)
        || ec2.RouteTables.Any(t => t.VpcId == vpc.Id && !t.Associations.Any(a => a.Main))
        || ec2.SecurityGroups.Any(g => g.VpcId == vpc.Id && g.Name != SecurityGroup.DefaultName)
        || ec2.NetworkInterfaces.Any(i => i.VpcId == vpc.Id);
}

/// <summary>A VPC to add.</summary>
internal sealed record VpcPlan(string Id, Cidr Block, string Tenancy, bool IsDefault);
