namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>Internet gateways: one VPC has at most one, and one gateway serves at most one VPC.</summary>
internal static class InternetGatewayRules
{
    public static InternetGateway Create(Ec2Region ec2)
    {
        var gateway = new InternetGateway { Id = ec2.NewId(ResourceKind.InternetGateway), Region = ec2.Name };
        ec2.State.InternetGateways.Add(gateway);
        return gateway;
    }

    public static void Attach(Ec2Region ec2, string gatewayId, string vpcId)
    {
        var gateway = ec2.InternetGateway(gatewayId);
        var vpc = ec2.Vpc(vpcId);
        if (gateway.VpcId is not null)
        {
            throw Ec2Errors.Error("Resource.AlreadyAssociated", $"resource {gateway.Id} is already attached to network {gateway.VpcId}");
        }

        if (ec2.InternetGateways.Any(g => g.VpcId == vpc.Id))
        {
            throw Ec2Errors.InvalidValue($"Network {vpc.Id} already has an internet gateway attached");
        }

        gateway.VpcId = vpc.Id;
    }

    public static void Detach(Ec2Region ec2, string gatewayId, string vpcId)
    {
        var gateway = ec2.InternetGateway(gatewayId);
        var vpc = ec2.Vpc(vpcId);
        if (gateway.VpcId != vpc.Id)
        {
            throw Ec2Errors.Error("Gateway.NotAttached", $"resource {gateway.Id} is not attached to network {vpc.Id}");
        }

        if (ec2.NetworkInterfaces.Any(i => i.VpcId == vpc.Id && i.PublicIpAddress is not null))
        {
            throw Ec2Errors.Dependency(
                $"Network {vpc.Id} has some mapped public address(es). Please unmap those public address(es) before detaching the gateway."
            );
        }

        gateway.VpcId = null;
    }

    public static void Delete(Ec2Region ec2, string gatewayId)
    {
        var gateway = ec2.InternetGateway(gatewayId);
        if (gateway.VpcId is not null)
        {
            throw Ec2Errors.Dependency($"The internetGateway '{gateway.Id}' has dependencies and cannot be deleted.");
        }

        ec2.State.InternetGateways.Remove(gateway);
    }
}
