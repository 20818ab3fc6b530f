using System.Globalization;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Planning;

/// <summary>Makes the target group of an application load balancer, under the same name.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">The name of both.</param>
/// <param name="Check">How its targets are asked for their health.</param>
public sealed record CreateTargetGroup(KnownIds Known, LoadBalancerName Name, BalancerHealthCheck Check) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"create target group {Name}, which asks {Check}";
}

/// <summary>Sets how a target group asks for health.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">The load balancer's name.</param>
/// <param name="Check">How.</param>
public sealed record SetTargetHealthCheck(KnownIds Known, LoadBalancerName Name, BalancerHealthCheck Check) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"the target group of {Name} asks {Check}";
}

/// <summary>Sets how long a target that leaves may finish its requests.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">The load balancer's name.</param>
/// <param name="Seconds">How long.</param>
public sealed record SetDeregistrationDelay(KnownIds Known, LoadBalancerName Name, int Seconds) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"the target group of {Name}: a target that leaves finishes for {Seconds} s");
}

/// <summary>Makes an application load balancer, which listens on nothing yet.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">Its name.</param>
public sealed record CreateApplicationLoadBalancer(KnownIds Known, LoadBalancerName Name) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"create application load balancer {Name}";
}

/// <summary>Sets after how long an application load balancer closes an idle connection.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">Its name.</param>
/// <param name="Seconds">How long.</param>
public sealed record SetIdleTimeout(KnownIds Known, LoadBalancerName Name, int Seconds) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}: idle timeout {Seconds} s");
}

/// <summary>Lets an application load balancer listen, and forward to its target group.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Name">Its name.</param>
/// <param name="Listeners">What it listens on besides.</param>
public sealed record AddApplicationListeners(KnownIds Known, LoadBalancerName Name, IReadOnlyList<ApplicationListener> Listeners)
    : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name} listens on: {string.Join(", ", Listeners)}";
}
