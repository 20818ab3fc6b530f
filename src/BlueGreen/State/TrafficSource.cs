using BlueGreen.Naming;

namespace BlueGreen.State;

/// <summary>
/// What a group is attached to, so that its instances get a load balancer's requests. Auto Scaling's own word for both kinds: a classic load balancer is
/// one itself, an application load balancer has a target group.
/// </summary>
public abstract record TrafficSource
{
    private TrafficSource() { }

    /// <value>The load balancer that the requests come from.</value>
    public abstract LoadBalancerName LoadBalancer { get; }

    /// <summary>Whether the group's instances get requests from here.</summary>
    public abstract bool Feeds(Group group);

    /// <summary>The name of the load balancer: that is what people know it by.</summary>
    public sealed override string ToString() => LoadBalancer.ToString();

    /// <summary>A classic load balancer.</summary>
    /// <param name="Name">Its name.</param>
    public sealed record Classic(LoadBalancerName Name) : TrafficSource
    {
        /// <inheritdoc/>
        public override LoadBalancerName LoadBalancer => Name;

        /// <inheritdoc/>
        public override bool Feeds(Group group) => group.LoadBalancers.Contains(Name);
    }

    /// <summary>The one target group of an application load balancer.</summary>
    /// <param name="Name">The load balancer's name.</param>
    /// <param name="LoadBalancerArn">The load balancer's ARN.</param>
    /// <param name="Arn">The target group's ARN.</param>
    public sealed record TargetGroup(LoadBalancerName Name, string LoadBalancerArn, string Arn) : TrafficSource
    {
        /// <inheritdoc/>
        public override LoadBalancerName LoadBalancer => Name;

        /// <value>The load balancer as metrics name it: <c>app/NAME/ID</c>.</value>
        public string LoadBalancerLabel => After(LoadBalancerArn, ":loadbalancer/");

        /// <value>The target group as metrics name it: <c>targetgroup/NAME/ID</c>.</value>
        public string Label => After(Arn, ":");

        /// <value>Both together, as the policy of a group names what its requests are counted by.</value>
        public string ResourceLabel => $"{LoadBalancerLabel}/{Label}";

        /// <inheritdoc/>
        public override bool Feeds(Group group) => group.TargetGroups.Contains(Arn, StringComparer.Ordinal);

        private static string After(string arn, string mark) => arn[(arn.LastIndexOf(mark, StringComparison.Ordinal) + mark.Length)..];
    }

    /// <summary>No one place that a group could be attached to: guards refuse such a load balancer.</summary>
    /// <param name="Name">The load balancer's name.</param>
    /// <param name="Why">What stands in the way, as the end of a sentence that begins with its name.</param>
    public sealed record Unclear(LoadBalancerName Name, string Why) : TrafficSource
    {
        /// <inheritdoc/>
        public override LoadBalancerName LoadBalancer => Name;

        /// <inheritdoc/>
        public override bool Feeds(Group group) => false;
    }
}
