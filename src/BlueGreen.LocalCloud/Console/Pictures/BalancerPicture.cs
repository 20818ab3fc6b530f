using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.LoadBalancing.Classic;
using BlueGreen.LocalCloud.LoadBalancing.V2;
using BlueGreen.LocalCloud.Route53;

namespace BlueGreen.LocalCloud.Console.Pictures;

/// <summary>A load balancer.</summary>
/// <param name="Kind"><c>classic</c> or <c>application</c>.</param>
/// <param name="Names">What leads to it.</param>
/// <param name="Pools">Its targets: all together for a classic one, by target group for an application one.</param>
internal sealed record BalancerPicture(
    string Name,
    string Region,
    string Kind,
    string DnsName,
    IReadOnlyList<NamePicture> Names,
    IReadOnlyList<PoolPicture> Pools
)
{
    public static IReadOnlyList<BalancerPicture> All(World world)
    {
        var state = world.State.LoadBalancing;
        return
        [
            .. state.Classic.Select(b => new BalancerPicture(
                b.Name,
                b.Region,
                "classic",
                b.DnsName,
                NamesOf(world, b.DnsName),
                [new PoolPicture(null, [.. b.Registrations.Select(r => TargetPicture.Of(world, b, r))])]
            )),
            .. state.Application.Select(b => new BalancerPicture(
                b.Name,
                b.Region,
                "application",
                b.DnsName,
                NamesOf(world, b.DnsName),
                [
                    .. state
                        .TargetGroups.Where(group => b.Uses(group.Arn))
                        .Select(group => new PoolPicture(group.Name, [.. group.Targets.Select(t => TargetPicture.Of(world, group, t))])),
                ]
            )),
        ];
    }

    /// <summary>True where a record's answer means it.</summary>
    public bool IsMeantBy(AliasTarget alias) => IsMeantBy(DnsName, alias);

    private static IReadOnlyList<NamePicture> NamesOf(World world, string dnsName) =>
        [
            .. from zone in world.State.Route53.Zones
            from record in zone.Records
            where record.Alias is { } alias && IsMeantBy(dnsName, alias)
            group zone by (Name: record.Name.TrimEnd('.'), zone.Private) into name
            select new NamePicture(name.Key.Name, name.Key.Private),
        ];

    private static bool IsMeantBy(string dnsName, AliasTarget alias)
    {
        var name = alias.DnsName.TrimEnd('.');
        name = name.StartsWith("dualstack.", StringComparison.OrdinalIgnoreCase) ? name["dualstack.".Length..] : name;
        return name.Equals(dnsName, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>A name that leads to a load balancer.</summary>
/// <param name="Private">Whether only a network sees it.</param>
internal sealed record NamePicture(string Name, bool Private);

/// <param name="Name">The target group's; null for a classic load balancer.</param>
internal sealed record PoolPicture(string? Name, IReadOnlyList<TargetPicture> Targets);

/// <summary>An instance behind a load balancer, as that one sees it.</summary>
/// <param name="Words">The load balancer's own.</param>
internal sealed record TargetPicture(string Instance, Condition Condition, string Words)
{
    public static TargetPicture Of(World world, ClassicLoadBalancer balancer, Registration registration)
    {
        var health = InstanceHealth.Of(world, balancer, registration.InstanceId);
        var runs = new Ec2Instances(world, balancer.Region).Find(registration.InstanceId) is { State: InstanceState.Running };
        return new TargetPicture(
            registration.InstanceId,
            registration.State switch
            {
                RegistrationState.Draining => Condition.Leaving,
                RegistrationState.InService when runs => Condition.Healthy,
                RegistrationState.Failed => Condition.Unhealthy,
                RegistrationState.InService => Condition.Unhealthy,
                _ => Condition.Starting,
            },
            health.Description == "N/A" ? "in service" : health.Description
        );
    }

    public static TargetPicture Of(World world, TargetGroup group, TargetRegistration target)
    {
        var health = TargetHealth.Of(world, group, target);
        return new TargetPicture(
            target.Id,
            health.State switch
            {
                "healthy" => Condition.Healthy,
                "draining" => Condition.Leaving,
                "unhealthy" => Condition.Unhealthy,
                "unused" when health.Reason == "Target.InvalidState" => Condition.Unhealthy,
                _ => Condition.Starting,
            },
            health.Description ?? "in service"
        );
    }
}
