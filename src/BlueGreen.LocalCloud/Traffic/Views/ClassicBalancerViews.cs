using System.Collections.Immutable;
using System.Net;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.LoadBalancing.Classic;

namespace BlueGreen.LocalCloud.Traffic.Views;

/// <summary>Classic load balancers as the data plane sees them.</summary>
internal static class ClassicBalancerViews
{
    public static BalancerView Of(ClassicLoadBalancer balancer, IReadOnlyDictionary<string, Instance> instances, NodePool nodes)
    {
        var key = new BalancerKey(balancer.Region, BalancerKind.Classic, balancer.Name);
        return new BalancerView
        {
            Key = key,
            DnsName = balancer.DnsName.ToLowerInvariant(),
            Nodes = [.. balancer.AvailabilityZones.Select(zone => new NodeView(zone, nodes.AddressOf(balancer.DnsName, zone)))],
            Listeners = [.. balancer.Listeners.Select(OfListener)],
            Pools =
            [
                .. balancer
                    .Listeners.Select(listener => (Protocol: Protocol(listener.InstanceProtocol), Port: listener.InstancePort))
                    .Distinct()
                    .Select(at => Pool(balancer, at.Protocol, at.Port, instances)),
            ],
            IdleTimeout = TimeSpan.FromSeconds(balancer.Attributes.IdleTimeout),
            MetricDimension = KeyValuePair.Create("LoadBalancerName", balancer.Name),
        };
    }

    public static IEnumerable<HealthCheckView> Checks(
        World world,
        ClassicLoadBalancer balancer,
        IReadOnlyDictionary<string, Instance> instances
    )
    {
        var check = balancer.HealthCheck;
        return from registration in balancer.Registrations
            where registration.State != RegistrationState.Draining
            let instance = instances.GetValueOrDefault(registration.InstanceId)
            where instance is { State: InstanceState.Running }
            select new HealthCheckView(
                instance.Id,
                IPAddress.Parse(instance.PrivateIpAddress),
                check.Target,
                TimeSpan.FromSeconds(check.Interval),
                TimeSpan.FromSeconds(check.Timeout),
                // Where nothing takes time one probe is a verdict, and one hiccup of a machine must not be.
                world.Timing.TakesTime
                    ? 1
                    : check.UnhealthyThreshold
            );
    }

    private static ListenerView OfListener(Listener listener) =>
        ListenerView.To(Protocol(listener.Protocol), listener.Port, PoolName(Protocol(listener.InstanceProtocol), listener.InstancePort));

    private static PoolView Pool(
        ClassicLoadBalancer balancer,
        WireProtocol protocol,
        int port,
        IReadOnlyDictionary<string, Instance> instances
    ) =>
        new()
        {
            Name = PoolName(protocol, port),
            Protocol = protocol,
            Balancing = protocol is WireProtocol.Http or WireProtocol.Https ? Balancing.LeastOutstanding : Balancing.RoundRobin,
            FailsOpen = false,
            CrossZone = balancer.Attributes.CrossZone,
            Targets = Targets(balancer, port, instances),
        };

    private static ImmutableArray<TargetView> Targets(
        ClassicLoadBalancer balancer,
        int port,
        IReadOnlyDictionary<string, Instance> instances
    ) =>
        [
            .. from registration in balancer.Registrations
            let instance = instances.GetValueOrDefault(registration.InstanceId)
            where instance is not null
            select new TargetView(
                instance.Id,
                instance.AvailabilityZone,
                IPAddress.Parse(instance.PrivateIpAddress),
                port,
                State(balancer, registration, instance)
            ),
        ];

    private static TargetState State(ClassicLoadBalancer balancer, Registration registration, Instance instance) =>
        registration.State switch
        {
            _ when instance.State != InstanceState.Running => TargetState.Dead,
            RegistrationState.Draining => TargetState.Draining,
            _ when !balancer.AvailabilityZones.Contains(instance.AvailabilityZone) => TargetState.OutOfService,
            RegistrationState.InService => TargetState.InService,
            RegistrationState.Failed => TargetState.OutOfService,
            _ => TargetState.Registering,
        };

    private static string PoolName(WireProtocol protocol, int port) => $"{protocol}:{port}";

    private static WireProtocol Protocol(string name) =>
        name switch
        {
            "HTTP" => WireProtocol.Http,
            "HTTPS" => WireProtocol.Https,
            "SSL" => WireProtocol.Ssl,
            _ => WireProtocol.Tcp,
        };
}
