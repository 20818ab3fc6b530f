using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>Moves a load balancer between subnets, zones and security groups.</summary>
internal static class PlacementOperations
{
    public static void Register(ServiceRoutes routes) =>
        routes
            .Add("AttachLoadBalancerToSubnets", AttachSubnets)
            .Add("DetachLoadBalancerFromSubnets", DetachSubnets)
            .Add("EnableAvailabilityZonesForLoadBalancer", EnableZones)
            .Add("DisableAvailabilityZonesForLoadBalancer", DisableZones)
            .Add("ApplySecurityGroupsToLoadBalancer", ApplySecurityGroups);

    private static Fields? AttachSubnets(Call call)
    {
        var balancer = call.Balancer();
        Place(call, balancer, Network.Subnets(call, [.. balancer.Subnets, .. call.Parameters.RequiredTexts("Subnets")]));
        return new() { { "Subnets", Items.Of(balancer.Subnets) } };
    }

    private static Fields? DetachSubnets(Call call)
    {
        var balancer = call.Balancer();
        var detached = call.Parameters.RequiredTexts("Subnets");
        Keep(call, balancer, subnet => !detached.Contains(subnet.Id));
        return new() { { "Subnets", Items.Of(balancer.Subnets) } };
    }

    private static Fields? EnableZones(Call call)
    {
        var balancer = call.Balancer();
        var added = Network.DefaultSubnets(call, call.Parameters.RequiredTexts("AvailabilityZones"));
        Place(call, balancer, Network.Subnets(call, [.. balancer.Subnets, .. added.Select(subnet => subnet.Id)]));
        return new() { { "AvailabilityZones", Items.Of(balancer.AvailabilityZones) } };
    }

    private static Fields? DisableZones(Call call)
    {
        var balancer = call.Balancer();
        var disabled = call.Parameters.RequiredTexts("AvailabilityZones");
        Keep(call, balancer, subnet => !disabled.Contains(subnet.AvailabilityZone));
        return new() { { "AvailabilityZones", Items.Of(balancer.AvailabilityZones) } };
    }

    private static Fields? ApplySecurityGroups(Call call)
    {
        var balancer = call.Balancer();
        balancer.SecurityGroups = Network.SecurityGroups(call, balancer.VpcId, call.Parameters.RequiredTexts("SecurityGroups"));
        Network.Occupy(call, balancer);
        return new() { { "SecurityGroups", Items.Of(balancer.SecurityGroups) } };
    }

    private static void Keep(Call call, ClassicLoadBalancer balancer, Predicate<Subnet> stays)
    {
        var kept = Network.Subnets(call, balancer.Subnets).FindAll(stays);
        if (kept.Count == 0)
        {
            throw ElbErrors.InvalidConfiguration("A load balancer must keep at least one subnet.");
        }

        Place(call, balancer, kept);
    }

    private static void Place(Call call, ClassicLoadBalancer balancer, List<Subnet> subnets)
    {
        balancer.Subnets = [.. subnets.Select(subnet => subnet.Id)];
        balancer.AvailabilityZones = [.. subnets.Select(subnet => subnet.AvailabilityZone)];
        Network.Occupy(call, balancer);
    }
}
