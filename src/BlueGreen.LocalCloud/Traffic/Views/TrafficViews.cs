using System.Net;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Traffic.Views;

/// <summary>Copies out of the state what the data plane needs.</summary>
internal static class TrafficViews
{
    /// <param name="world">The settled state.</param>
    /// <param name="last">The view before, which knows what name servers still serve.</param>
    /// <param name="nodes">Gives load balancers their addresses.</param>
    public static TrafficView Of(World world, TrafficView last, NodePool nodes)
    {
        var instances = world.State.Ec2.Reservations.SelectMany(r => r.Instances).ToDictionary(i => i.Id, StringComparer.Ordinal);
        var (classic, application) = (world.State.LoadBalancing.Classic, world.State.LoadBalancing.Application);
        nodes.Begin();
        var view = new TrafficView
        {
            TakesTime = world.Timing.TakesTime,
            Balancers =
            [
                .. classic.Select(balancer => ClassicBalancerViews.Of(balancer, instances, nodes)),
                .. application.Select(balancer => ApplicationBalancerViews.Of(world, balancer, nodes)),
            ],
            Checks =
            [
                .. classic.SelectMany(balancer => ClassicBalancerViews.Checks(world, balancer, instances)),
                .. application.SelectMany(balancer => ApplicationBalancerViews.Checks(world, balancer)),
            ],
            Zones = ZoneViews.Next(last.Zones, world.State.Route53, world.Now),
            Vpcs =
            [
                .. world.State.Ec2.Vpcs.Select(vpc => new VpcView(
                    vpc.Id,
                    vpc.Region,
                    IPNetwork.Parse(vpc.CidrBlock),
                    vpc.IsDefault,
                    vpc.EnableDnsSupport,
                    vpc.EnableDnsHostnames
                )),
            ],
            Instances =
            [
                .. world.State.Ec2.Reservations.SelectMany(r =>
                    r.Instances.Where(i => i.IsAlive).Select(instance => Of(instance, r.Region))
                ),
            ],
        };
        nodes.End();
        return view;
    }

    private static InstanceView Of(Instance instance, string region) =>
        new(
            instance.Id,
            region,
            instance.VpcId,
            IPAddress.Parse(instance.PrivateIpAddress),
            instance.PublicIpAddress is { } address ? IPAddress.Parse(address) : null
        );
}
