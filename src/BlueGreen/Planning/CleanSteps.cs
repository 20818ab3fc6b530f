using System.Globalization;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Planning;

/// <summary>
/// Waits until nobody uses the former live side any more: the alias's TTL and the load balancer's drain time have passed since the names moved, and the
/// load balancer counts no requests (no datapoints mean none).
/// </summary>
/// <param name="Traffic">Where the side's requests come from.</param>
/// <param name="NotBefore">The earliest end, on Route 53's clock.</param>
/// <param name="Timeout">How long requests may still come before this fails.</param>
public sealed record AwaitDrained(TrafficSource Traffic, DateTimeOffset NotBefore, TimeSpan Timeout) : PlanStep
{
    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"wait until {Traffic} is drained (not before {NotBefore:HH:mm:ss}Z, and no requests)");
}

/// <summary>Scales a group to 0, with the instances' protection removed, and waits until it is empty.</summary>
/// <param name="Group">The group.</param>
/// <param name="Traffic">What it must be attached to alone; null for a group that never got that far.</param>
/// <param name="Timeout">How long at most.</param>
public sealed record EmptyGroup(GroupName Group, TrafficSource? Traffic, TimeSpan Timeout) : PlanStep
{
    /// <inheritdoc/>
    public override string ToString() => $"scale {Group} to 0 and wait until its instances are gone";
}

/// <summary>Deletes an empty group and waits until its name is free.</summary>
/// <param name="Group">The group.</param>
/// <param name="Timeout">How long at most.</param>
public sealed record DeleteGroup(GroupName Group, TimeSpan Timeout) : PlanStep
{
    /// <inheritdoc/>
    public override string ToString() => $"delete {Group}";
}

/// <summary>Deletes a launch template or launch configuration that no group uses.</summary>
/// <param name="Launch">Which.</param>
public sealed record DeleteLaunch(LaunchSource Launch) : PlanStep
{
    /// <inheritdoc/>
    public override string ToString() => $"delete {Launch}";
}

/// <summary>Deregisters an image and deletes its snapshots.</summary>
/// <param name="Image">The image.</param>
/// <param name="Version">The version in it, for people.</param>
/// <param name="Snapshots">Its snapshots.</param>
public sealed record DeleteImage(ImageId Image, AppVersion? Version, IReadOnlyList<string> Snapshots) : PlanStep
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"delete image {Image}{(Version is { } version ? $" ({version})" : string.Empty)} and its snapshots";
}
