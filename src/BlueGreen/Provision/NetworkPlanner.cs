using BlueGreen.Naming;
using BlueGreen.Planning;

namespace BlueGreen.Provision;

/// <summary>The VPC, its subnets, and their way to the internet.</summary>
internal static class NetworkPlanner
{
    public static IEnumerable<ProvisionPart> Plan(NetworkFacts facts, EnvironmentNames names, KnownIds known)
    {
        yield return Vpc(facts.Vpc, names, known);
        foreach (var subnet in Subnets(facts, names, known))
        {
            yield return subnet;
        }

        yield return Gateway(facts, names, known);
        yield return RouteTable(facts, names, known);
    }

    private static ProvisionPart Vpc(VpcFacts? vpc, EnvironmentNames names, KnownIds known)
    {
        if (vpc is null)
        {
            return ProvisionPart.Make(
                "VPC",
                names.Vpc,
                new CreateVpc(known, names.Vpc, WantedObjects.VpcCidr),
                new EnableVpcDns(known, names.Vpc, Support: false, HostNames: true)
            );
        }

        var whole = vpc is { DnsSupport: true, DnsHostNames: true };
        return vpc.Ours && !whole
            ? ProvisionPart.There("VPC", names.Vpc, vpc.Id, [], new EnableVpcDns(known, names.Vpc, !vpc.DnsSupport, !vpc.DnsHostNames))
            : ProvisionPart.There(
                "VPC",
                names.Vpc,
                vpc.Id,
                whole ? [] : ["DNS support or DNS host names are off: its private zone does not resolve"]
            );
    }

    private static IEnumerable<ProvisionPart> Subnets(NetworkFacts facts, EnvironmentNames names, KnownIds known)
    {
        var there = names.Subnets.Select(name => facts.Named(name).FirstOrDefault()).ToList();
        var blocks = FreeBlocks(facts).GetEnumerator();
        var zones = facts.AvailabilityZones.Where(zone => !there.Any(subnet => subnet?.AvailabilityZone == zone)).GetEnumerator();
        for (var index = 0; index < names.Subnets.Count; index++)
        {
            var name = names.Subnets[index];
            if (there[index] is { } subnet)
            {
                yield return Existing(subnet, index, name, there[1 - index], known);
                continue;
            }

            // A guard has counted both.
            blocks.MoveNext();
            zones.MoveNext();
            yield return ProvisionPart.Make(
                "subnet",
                name,
                new CreateSubnet(known, index, name, blocks.Current.ToString(), zones.Current),
                new GivePublicAddresses(known, index, name)
            );
        }
    }

    /// <summary>The blocks that a new subnet may have.</summary>
    public static IEnumerable<AddressBlock> FreeBlocks(NetworkFacts facts) =>
        AddressBlock
            .Parse(facts.Vpc?.Cidr ?? WantedObjects.VpcCidr)
            .FreeSubnets(facts.Subnets.Select(subnet => AddressBlock.Parse(subnet.Cidr)));

    private static ProvisionPart Existing(SubnetFacts subnet, int index, string name, SubnetFacts? other, KnownIds known)
    {
        var differences = new List<string>();
        if (other?.AvailabilityZone == subnet.AvailabilityZone)
        {
            differences.Add($"lies in {subnet.AvailabilityZone}, as the other one does: one zone's failure takes both");
        }

        if (!subnet.PublicAddresses && !subnet.Ours)
        {
            differences.Add("gives no public addresses to its instances");
        }

        return subnet is { PublicAddresses: false, Ours: true }
            ? ProvisionPart.There("subnet", name, subnet.Id, differences, new GivePublicAddresses(known, index, name))
            : ProvisionPart.There("subnet", name, subnet.Id, differences);
    }

    private static ProvisionPart Gateway(NetworkFacts facts, EnvironmentNames names, KnownIds known)
    {
        var attach = new AttachGateway(known, names.Vpc);
        return facts.Gateway switch
        {
            null => ProvisionPart.Make("internet gateway", names.Vpc, new CreateGateway(known, names.Vpc), attach),
            { Vpcs.Count: 0 } loose => ProvisionPart.There("internet gateway", names.Vpc, loose.Id, [], attach),
            var attached => ProvisionPart.There("internet gateway", names.Vpc, attached.Id, []),
        };
    }

    // Subnets of another making that reach the internet by tables of their own need none of ours.
    private static ProvisionPart RouteTable(NetworkFacts facts, EnvironmentNames names, KnownIds known)
    {
        var table = PublicTable(facts);
        var steps = new List<PlanStep>();
        var differences = new List<string>();
        for (var index = 0; index < names.Subnets.Count; index++)
        {
            var subnet = facts.Named(names.Subnets[index]).FirstOrDefault();
            var used = subnet is null ? null : facts.TableOf(subnet);
            if (subnet is null || (subnet.Ours && used is { Main: true } && !ReachesInternet(used, facts)))
            {
                steps.Add(new AssociateRouteTable(known, index, names.Subnets[index]));
            }
            else if (used is null || (used.Id != table?.Id && !ReachesInternet(used, facts)))
            {
                differences.Add($"{names.Subnets[index]} has no route to the internet gateway");
            }
        }

        if (table is null)
        {
            return steps.Count > 0
                ? ProvisionPart.Make(
                    "route table",
                    TableName(names),
                    [new CreateRouteTable(known, TableName(names)), new AddDefaultRoute(known), .. steps]
                )
                : ProvisionPart.There("route table", TableName(names), null, differences);
        }

        // One that leads nowhere is ours: of the others, only one that reaches the internet is chosen.
        if (table.DefaultTarget is null)
        {
            steps.Insert(0, new AddDefaultRoute(known));
        }
        else if (!ReachesInternet(table, facts))
        {
            differences.Add($"{table.Id} sends 0.0.0.0/0 to {table.DefaultTarget}, not to the internet gateway");
        }

        return ProvisionPart.There("route table", TableName(names), table.Id, differences, steps);
    }

    /// <summary>The table for the two subnets: the one that Provision made, else one that reaches the internet.</summary>
    public static RouteTableFacts? PublicTable(NetworkFacts facts) =>
        facts.RouteTables.FirstOrDefault(table => table.Ours)
        ?? facts.RouteTables.OrderBy(table => table.Id, StringComparer.Ordinal).FirstOrDefault(table => ReachesInternet(table, facts));

    private static string TableName(EnvironmentNames names) => $"{names.Vpc}-public";

    private static bool ReachesInternet(RouteTableFacts table, NetworkFacts facts) =>
        facts.Gateway is { } gateway && table.DefaultTarget == gateway.Id;
}
