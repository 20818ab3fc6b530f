using BlueGreen.LocalCloud.Ec2.Regions;

namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>Making and removing subnets, and handing out their addresses.</summary>
internal static class SubnetRules
{
    public static Subnet Create(Ec2Region ec2, string vpcId, string cidrBlock, string? zone, string? zoneId)
    {
        var vpc = ec2.Vpc(vpcId);
        if (!Cidr.TryParse(cidrBlock, out var block))
        {
            throw Ec2Errors.InvalidValue("cidrBlock", cidrBlock, "This is not a valid CIDR block.");
        }

        if (block.Prefix is < 16 or > 28 || !Cidr.TryParse(vpc.CidrBlock, out var whole) || !whole.Contains(block))
        {
            throw Ec2Errors.Error("InvalidSubnet.Range", $"The CIDR '{cidrBlock}' is invalid.");
        }

        if (ec2.Subnets.Any(s => s.VpcId == vpc.Id && Cidr.TryParse(s.CidrBlock, out var other) && other.Overlaps(block)))
        {
            throw Ec2Errors.Error("InvalidSubnet.Conflict", $"The CIDR '{cidrBlock}' conflicts with another subnet");
        }

        var subnet = new Subnet
        {
            Id = ec2.NewId(ResourceKind.Subnet),
            Region = ec2.Name,
            VpcId = vpc.Id,
            CidrBlock = block.ToString(),
            AvailabilityZone = Zone(ec2, zone, zoneId),
        };
        ec2.State.Subnets.Add(subnet);
        return subnet;
    }

    public static void Delete(Ec2Region ec2, string subnetId)
    {
        var subnet = ec2.Subnet(subnetId);
        if (ec2.NetworkInterfaces.Any(i => i.SubnetId == subnet.Id))
        {
            throw Ec2Errors.Dependency($"The subnet '{subnet.Id}' has dependencies and cannot be deleted.");
        }

        ec2.State.Subnets.Remove(subnet);
        foreach (var table in ec2.RouteTables)
        {
            table.Associations.RemoveAll(a => a.SubnetId == subnet.Id);
        }
    }

    /// <summary>How many addresses are left.</summary>
    public static long Available(Ec2Region ec2, Subnet subnet) =>
        Block(subnet).Size - Subnet.ReservedAddresses - ec2.NetworkInterfaces.Count(i => i.SubnetId == subnet.Id);

    /// <summary>A free address: the wanted one, or the lowest.</summary>
    public static string TakeAddress(Ec2Region ec2, Subnet subnet, string? wanted)
    {
        var block = Block(subnet);
        // Machines of all VPCs and regions share one wire: no address is given twice, even where blocks are the same.
        var taken = ec2
            .State.NetworkInterfaces.Select(i => i.PrivateIpAddress)
            .Concat(ec2.State.Vpcs.Select(VpcRules.Resolver))
            .ToHashSet(StringComparer.Ordinal);
        if (wanted is not null)
        {
            if (!System.Net.IPAddress.TryParse(wanted, out var address) || !block.Contains(Cidr.Number(address)))
            {
                throw Ec2Errors.InvalidValue($"Address {wanted} does not fall within the subnet's address range");
            }

            return taken.Contains(wanted) ? throw Ec2Errors.Error("InvalidIPAddress.InUse", $"Address {wanted} is in use.") : wanted;
        }

        for (var number = block.First + 4; number < block.Last; number++)
        {
            var candidate = Cidr.Address(number);
            if (!taken.Contains(candidate))
            {
                return candidate;
            }
        }

        throw Ec2Errors.Error(
            "InsufficientFreeAddressesInSubnet",
            $"There are not enough free addresses in subnet '{subnet.Id}' to satisfy the requested number of instances."
        );
    }

    private static Cidr Block(Subnet subnet) =>
        Cidr.TryParse(subnet.CidrBlock, out var block)
            ? block
            : throw new InvalidOperationException($"{subnet.Id} has the block {subnet.CidrBlock}.");

    private static string Zone(Ec2Region ec2, string? zone, string? zoneId)
    {
        var zones = RegionTable.Zones(ec2.Name);
        if (zoneId is not null)
        {
            return zones.FirstOrDefault(z => z.Id == zoneId)?.Name
                ?? throw Ec2Errors.InvalidValue(
                    "availabilityZoneId",
                    zoneId,
                    "Subnets can currently only be created in the following availability zones: "
                        + string.Join(", ", zones.Select(z => z.Id))
                        + "."
                );
        }

        // EC2 chooses where nothing is said; always the first zone is what it tends to do.
        return zone is null ? zones[0].Name
            : zones.Any(z => z.Name == zone) ? zone
            : throw Ec2Errors.InvalidValue(
                "availabilityZone",
                zone,
                "Subnets can currently only be created in the following availability zones: "
                    + string.Join(", ", zones.Select(z => z.Name))
                    + "."
            );
    }
}
