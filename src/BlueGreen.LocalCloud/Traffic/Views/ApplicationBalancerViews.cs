using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.LoadBalancing.V2;
using Verdict = BlueGreen.LocalCloud.LoadBalancing.V2.TargetState;

namespace BlueGreen.LocalCloud.Traffic.Views;

/// <summary>Application load balancers as the data plane sees them. Stickiness is not followed.</summary>
internal static class ApplicationBalancerViews
{
    public static BalancerView Of(World world, ApplicationLoadBalancer balancer, NodePool nodes) =>
        new()
        {
            Key = new BalancerKey(balancer.Region, BalancerKind.Application, balancer.Name),
            DnsName = balancer.DnsName.ToLowerInvariant(),
            Nodes = [.. balancer.Zones.Select(z => new NodeView(z.ZoneName, nodes.AddressOf(balancer.DnsName, z.ZoneName)))],
            Listeners = [.. balancer.Listeners.Select(OfListener)],
            Pools = [.. Groups(world, balancer).Select(group => Pool(world, group))],
            IdleTimeout = TimeSpan.FromSeconds(
                int.Parse(
                    AttributeTable.LoadBalancer.Value(balancer.Attributes, "idle_timeout.timeout_seconds"),
                    CultureInfo.InvariantCulture
                )
            ),
            MetricDimension = KeyValuePair.Create("LoadBalancer", balancer.Label()),
        };

    public static IEnumerable<HealthCheckView> Checks(World world, ApplicationLoadBalancer balancer) =>
        from @group in Groups(world, balancer)
        from target in @group.Targets
        let instance = Targets.InstanceOf(world, @group, target.Id)
        where
            target.State != Verdict.Draining
            && instance is { State: InstanceState.Running }
            && TargetUses.Of(world, @group, target) == TargetUse.Probed
        select new HealthCheckView(
            instance.Id,
            IPAddress.Parse(instance.PrivateIpAddress),
            TargetHealthChecks.Target(@group, target),
            TimeSpan.FromSeconds(@group.HealthCheck.Interval),
            TimeSpan.FromSeconds(@group.HealthCheck.Timeout),
            world.Timing.TakesTime ? 1 : @group.HealthCheck.UnhealthyThreshold
        )
        {
            Codes = @group.HealthCheck.HttpCode,
        };

    private static IEnumerable<TargetGroup> Groups(World world, ApplicationLoadBalancer balancer) =>
        world.State.LoadBalancing.TargetGroups.Where(group => balancer.Uses(group.Arn));

    private static ListenerView OfListener(Listener listener) =>
        new(
            listener.Protocol == "HTTPS" ? WireProtocol.Https : WireProtocol.Http,
            listener.Port,
            [
                .. listener
                    .Rules.OrderBy(rule => rule.Priority)
                    .Select(rule => new RuleView([.. rule.Conditions.Select(Condition)], Action(rule.Actions))),
                new RuleView([], Action(listener.DefaultActions)),
            ]
        );

    private static ConditionView Condition(RuleCondition condition) =>
        new(
            condition.Field,
            [.. condition.Values, .. condition.QueryStrings.Select(q => q.Key is null ? q.Value : $"{q.Key}={q.Value}")],
            condition.HeaderName
        );

    private static ActionView Action(List<ListenerAction> actions) =>
        actions[^1] switch
        {
            { Redirect: { } to } => new RedirectTo(
                to.Protocol,
                to.Host,
                to.Port,
                to.Path,
                to.Query,
                to.StatusCode == "HTTP_301" ? StatusCodes.Status301MovedPermanently : StatusCodes.Status302Found
            ),
            { Response: { } response } => new AnswerWith(
                int.Parse(response.StatusCode, CultureInfo.InvariantCulture),
                response.ContentType,
                response.MessageBody ?? ""
            ),
            var forward => new ForwardTo([.. forward.TargetGroups.Select(t => new WeightedPool(t.Arn, t.Weight))]),
        };

    private static PoolView Pool(World world, TargetGroup group) =>
        new()
        {
            Name = group.Arn,
            Protocol = group.Protocol == "HTTPS" ? WireProtocol.Https : WireProtocol.Http,
            Balancing =
                AttributeTable.TargetGroup.Value(group.Attributes, "load_balancing.algorithm.type") == "least_outstanding_requests"
                    ? Balancing.LeastOutstanding
                    : Balancing.RoundRobin,
            FailsOpen = true,
            CrossZone = AttributeTable.TargetGroup.Value(group.Attributes, "load_balancing.cross_zone.enabled") != "false",
            Targets = [.. group.Targets.Select(target => Target(world, group, target)).OfType<TargetView>()],
        };

    // Null for one that is unused, though registered: not even failing open sends to it.
    private static TargetView? Target(World world, TargetGroup group, TargetRegistration target)
    {
        var instance = Targets.InstanceOf(world, group, target.Id);
        var address = group.TargetType == TargetGroup.IpType ? target.Id : instance?.PrivateIpAddress;
        var use = TargetUses.Of(world, group, target);
        return address is null || use == TargetUse.ZoneDisabled
            ? null
            : new TargetView(
                target.Id,
                instance?.AvailabilityZone ?? "",
                IPAddress.Parse(address),
                target.Port,
                use == TargetUse.NotRunning
                    ? TargetState.Dead
                    : target.State switch
                    {
                        Verdict.Healthy => TargetState.InService,
                        Verdict.Unhealthy => TargetState.OutOfService,
                        Verdict.Draining => TargetState.Draining,
                        _ => TargetState.Registering,
                    }
            );
    }
}
