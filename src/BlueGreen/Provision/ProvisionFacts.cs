namespace BlueGreen.Provision;

/// <summary>What Provision needs to know beyond the environment's snapshot.</summary>
internal sealed record ProvisionFacts
{
    /// <value>The network.</value>
    public required NetworkFacts Network { get; init; }

    /// <value>The role; null where there is none of that name in the account.</value>
    public RoleFacts? Role { get; init; }

    /// <value>The instance profile; null where there is none of that name in the account.</value>
    public InstanceProfileFacts? Profile { get; init; }

    /// <value>The key pair; null where there is none of that name.</value>
    public KeyPairFacts? KeyPair { get; init; }

    /// <value>The file for the key pair's private key.</value>
    public required string KeyFile { get; init; }

    /// <value>The load balancers of the environment that exist.</value>
    public IReadOnlyList<BalancerFacts> Balancers { get; init; } = [];

    /// <value>The target groups of the environment that exist; none where its load balancers are classic.</value>
    public IReadOnlyList<TargetGroupFacts> TargetGroups { get; init; } = [];

    /// <value>The public zone; null where there is none.</value>
    public ZoneFacts? Public { get; init; }

    /// <value>The private zone; null where there is none.</value>
    public ZoneFacts? Private { get; init; }
}

/// <summary>The role of the instances.</summary>
/// <param name="Ours">Whether this environment's Provision made it.</param>
/// <param name="TrustsEc2">Whether instances may assume it.</param>
internal sealed record RoleFacts(bool Ours, bool TrustsEc2);

/// <summary>The instance profile, by which instances get the role.</summary>
/// <param name="Ours">Whether this environment's Provision made it.</param>
/// <param name="Roles">The names of the roles in it: none or one.</param>
internal sealed record InstanceProfileFacts(bool Ours, IReadOnlyList<string> Roles);

/// <summary>The key pair.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Ours">Whether this environment's Provision made it.</param>
internal sealed record KeyPairFacts(string Id, bool Ours);

/// <summary>A hosted zone beyond its records.</summary>
/// <param name="Ours">Whether a Provision made it: its caller reference tells, since the tag comes in a second call.</param>
/// <param name="Tagged">Whether it has this tool's tag.</param>
/// <param name="Vpcs">The VPCs that a private zone answers in.</param>
internal sealed record ZoneFacts(bool Ours, bool Tagged, IReadOnlyList<string> Vpcs);
