using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.LoadBalancing.Classic;
using BlueGreen.LocalCloud.LoadBalancing.V2;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>What the instances of a group are registered with: a classic load balancer, or a target group.</summary>
internal abstract class TrafficSource
{
    /// <summary>What an attachment stands for; null where that was deleted.</summary>
    public static TrafficSource? Find(World world, ScalingGroup group, LoadBalancerAttachment attachment)
    {
        var state = world.State.LoadBalancing;
        return group.TargetGroups.Contains(attachment)
            ? state.FindTargetGroup(group.Region, attachment.Id) is { } targets
                ? new OfTargetGroup(targets)
                : null
            : state.FindClassic(group.Region, attachment.Id) is { } balancer
                ? new OfClassic(balancer)
                : null;
    }

    public abstract void Register(World world, string instanceId);

    public abstract void Deregister(World world, string instanceId);

    /// <summary>Registered, or still draining.</summary>
    public abstract bool Holds(string instanceId);

    /// <summary>Healthy, and so getting traffic.</summary>
    public abstract bool Serves(string instanceId);

    /// <summary>Found unhealthy; an instance without a verdict yet is not.</summary>
    public abstract bool Condemns(string instanceId);

    private sealed class OfClassic(ClassicLoadBalancer balancer) : TrafficSource
    {
        public override void Register(World world, string instanceId) => Registrations.Register(world, balancer, instanceId);

        public override void Deregister(World world, string instanceId) => Registrations.Deregister(world, balancer, instanceId);

        public override bool Holds(string instanceId) => balancer.FindRegistration(instanceId) is not null;

        public override bool Serves(string instanceId) => Is(instanceId, RegistrationState.InService);

        public override bool Condemns(string instanceId) => Is(instanceId, RegistrationState.Failed);

        private bool Is(string instanceId, RegistrationState state) => balancer.FindRegistration(instanceId)?.State == state;
    }

    private sealed class OfTargetGroup(TargetGroup targets) : TrafficSource
    {
        public override void Register(World world, string instanceId) => Targets.Register(world, targets, instanceId);

        public override void Deregister(World world, string instanceId) => Targets.Deregister(world, targets, instanceId);

        public override bool Holds(string instanceId) => targets.Targets.Exists(target => target.Id == instanceId);

        public override bool Serves(string instanceId) => Is(instanceId, TargetState.Healthy);

        public override bool Condemns(string instanceId) => Is(instanceId, TargetState.Unhealthy);

        private bool Is(string instanceId, TargetState state) =>
            targets.Targets.Exists(target => target.Id == instanceId && target.State == state);
    }
}
