namespace BlueGreen.Configuration;

/// <summary>How staging becomes live.</summary>
public enum Strategy
{
    /// <summary>The alias records of both zones swap sides; groups and load balancers are not touched.</summary>
    AliasRecordUpdating,

    /// <summary>One load balancer is always live, the other always staging; the groups swap load balancers.</summary>
    GroupSwitching,

    /// <summary>Both groups stay; their instances are replaced, staging's first, live's after validation.</summary>
    GroupUpdating,

    /// <summary>The listener of one application load balancer swaps the target groups of the sides.</summary>
    ListenerSwitching,
}
