using BlueGreen.LocalCloud.AutoScaling;
using BlueGreen.LocalCloud.LoadBalancing.Classic;
using BlueGreen.LocalCloud.LoadBalancing.V2;
using CloudWorld = BlueGreen.LocalCloud.Host.World;

namespace Scenarios.Worlds;

/// <summary>A load balancer of either kind, as it really is.</summary>
internal sealed class Balancer
{
    private readonly Predicate<ScalingGroup> feeds;
    private readonly Func<int> serving;

    private Balancer(string name, string dnsName, Predicate<ScalingGroup> feeds, Func<int> serving)
    {
        (Name, DnsName) = (name, dnsName);
        (this.feeds, this.serving) = (feeds, serving);
    }

    public string Name { get; }

    public string DnsName { get; }

    /// <value>How many instances behind it get requests and answer them.</value>
    public int Serving => serving();

    public static IEnumerable<Balancer> All(CloudWorld cloud) =>
        cloud
            .State.LoadBalancing.Classic.Select(balancer => Of(cloud, balancer))
            .Concat(cloud.State.LoadBalancing.Application.Select(balancer => Of(cloud, balancer)));

    /// <summary>Whether the group's instances stand behind it.</summary>
    public bool Feeds(ScalingGroup group) => feeds(group);

    private static Balancer Of(CloudWorld cloud, ClassicLoadBalancer balancer) =>
        new(
            balancer.Name,
            balancer.DnsName,
            group => group.LoadBalancers.Exists(attached => attached.Id == balancer.Name),
            () =>
                balancer.Registrations.Count(registration =>
                    registration.State == RegistrationState.InService
                    && cloud.Applications.Answers(cloud, registration.InstanceId, balancer.HealthCheck.Target)
                )
        );

    private static Balancer Of(CloudWorld cloud, ApplicationLoadBalancer balancer)
    {
        var targets = cloud.State.LoadBalancing.TargetGroups.FindAll(group => balancer.Uses(group.Arn));
        return new Balancer(
            balancer.Name,
            balancer.DnsName,
            group => targets.Exists(target => group.TargetGroups.Exists(attached => attached.Id == target.Arn)),
            () =>
                targets
                    .SelectMany(group => group.Targets)
                    .Count(target =>
                        target.State == TargetState.Healthy && cloud.Applications.Answers(cloud, target.Id, "HTTP:3001/health")
                    )
        );
    }
}
