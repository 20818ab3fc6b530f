namespace BlueGreen.Configuration;

/// <summary>The kinds of load balancers.</summary>
public enum LoadBalancerKind
{
    /// <summary>A classic load balancer.</summary>
    Classic,

    /// <summary>An application load balancer, with target groups.</summary>
    Application,

    /// <summary>A network load balancer, with target groups; it passes TCP through.</summary>
    Network,
}
