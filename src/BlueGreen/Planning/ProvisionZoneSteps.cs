using BlueGreen.Naming;

namespace BlueGreen.Planning;

/// <summary>
/// Makes the public zone. It comes before the lock, which is a record in it; Route 53 itself makes only one for all runs that ask at once, by the
/// caller reference.
/// </summary>
/// <param name="Known">What is there already.</param>
/// <param name="Zone">Its name.</param>
public sealed record CreatePublicZone(KnownIds Known, string Zone) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    internal override bool NeedsLock => false;

    /// <inheritdoc/>
    public override string ToString() => $"create public hosted zone {Zone}";
}

/// <summary>Makes the private zone, on the VPC.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Zone">Its name.</param>
public sealed record CreatePrivateZone(KnownIds Known, string Zone) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"create private hosted zone {Zone} on the VPC";
}

/// <summary>Tags a zone that Provision made: Route 53 takes no tags when a zone is made.</summary>
/// <param name="Known">What is there already.</param>
/// <param name="Id">The zone.</param>
/// <param name="Zone">Its name.</param>
public sealed record TagZone(KnownIds Known, ZoneId Id, string Zone) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"tag hosted zone {Zone} ({Id})";
}

/// <summary>A name that has no record yet.</summary>
/// <param name="Host">The name.</param>
/// <param name="Target">The load balancer that it shall point at.</param>
/// <param name="TargetZone">The load balancer's own hosted zone; null where the load balancer is made by an earlier step.</param>
public sealed record NewAlias(HostName Host, LoadBalancerName Target, ZoneId? TargetZone)
{
    /// <summary>The alias in words.</summary>
    public override string ToString() => $"{Host.ToString().Split('.')[0]} -> {Target}";
}

/// <summary>
/// Makes the alias records that are missing in one zone, in one batch. No record is moved; the batch holds the environment record too, so that a run
/// which lost the lock makes nothing.
/// </summary>
/// <param name="Known">What is there already.</param>
/// <param name="Private">Whether it is the private zone.</param>
/// <param name="Aliases">The records.</param>
public sealed record CreateAliases(KnownIds Known, bool Private, IReadOnlyList<NewAlias> Aliases) : ProvisionStep(Known)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(Private ? "private" : "public")} zone: {string.Join(", ", Aliases)}";
}
