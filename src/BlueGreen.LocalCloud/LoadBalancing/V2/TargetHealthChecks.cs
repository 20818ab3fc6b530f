using System.Globalization;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>
/// Probes the targets of a group while a load balancer uses it, and moves each to its verdict. Where timing takes no time, one probe is
/// a verdict and the next one is due when its answer would differ; else probes run at the interval and the thresholds are counted.
/// </summary>
internal static class TargetHealthChecks
{
    public static DateTimeOffset? NextDue(World world, TargetGroup group) => group.Targets.Min(target => NextDue(world, group, target));

    public static void Advance(World world, TargetGroup group)
    {
        _ = group.Targets.RemoveAll(target => IsGone(world, group, target));
        foreach (var target in group.Targets)
        {
            if (target.State != TargetState.Draining && NextDue(world, group, target) <= world.Now)
            {
                Advance(world, group, target);
            }
        }
    }

    private static DateTimeOffset? NextDue(World world, TargetGroup group, TargetRegistration target)
    {
        if (IsGone(world, group, target))
        {
            return world.Now;
        }

        if (target.State == TargetState.Draining)
        {
            return target.GoneAt;
        }

        var use = TargetUses.Of(world, group, target);
        if (use != TargetUse.Probed)
        {
            return IsStarted(target) ? world.Now
                : use == TargetUse.Provisioning ? world.State.LoadBalancing.BalancerOf(group.Arn)!.ActiveAt
                : null;
        }

        if (world.Timing.TakesTime)
        {
            return target.NextProbeAt ?? world.Now;
        }

        var verdict = Answers(world, group, target) ? TargetState.Healthy : TargetState.Unhealthy;
        return target.State == verdict ? ChangeOf(world, group, target) : world.Now;
    }

    private static void Advance(World world, TargetGroup group, TargetRegistration target)
    {
        if (TargetUses.Of(world, group, target) != TargetUse.Probed)
        {
            // Whoever is used again starts again.
            target.Become(TargetState.Initial, world.Now);
            target.Successes = 0;
            target.Failures = 0;
            target.NextProbeAt = null;
        }
        else if (world.Timing.TakesTime && target.NextProbeAt is null)
        {
            target.NextProbeAt = world.Now + TimeSpan.FromSeconds(group.HealthCheck.Interval);
        }
        else
        {
            Probe(world, group, target);
        }
    }

    private static void Probe(World world, TargetGroup group, TargetRegistration target)
    {
        var check = group.HealthCheck;

        // A new target is healthy with the first probe that succeeds; one that was unhealthy has to prove itself.
        var healthyAt = world.Timing.TakesTime && target.State != TargetState.Initial ? check.HealthyThreshold : 1;
        var unhealthyAt = world.Timing.TakesTime ? check.UnhealthyThreshold : 1;
        if (Answers(world, group, target))
        {
            target.Failures = 0;
            target.Successes = Math.Min(target.Successes + 1, check.HealthyThreshold);
        }
        else
        {
            target.Successes = 0;
            target.Failures = Math.Min(target.Failures + 1, check.UnhealthyThreshold);
        }

        if (target.Successes >= healthyAt)
        {
            target.Become(TargetState.Healthy, world.Now);
        }
        else if (target.Failures >= unhealthyAt)
        {
            target.Become(TargetState.Unhealthy, world.Now);
        }

        target.NextProbeAt = world.Now + TimeSpan.FromSeconds(check.Interval);
    }

    private static bool Answers(World world, TargetGroup group, TargetRegistration target) =>
        Targets.InstanceOf(world, group, target.Id) is { } instance
        && world.Applications.Answers(world, instance.Id, Target(group, target));

    private static DateTimeOffset? ChangeOf(World world, TargetGroup group, TargetRegistration target) =>
        Targets.InstanceOf(world, group, target.Id) is { } instance ? world.Applications.NextChange(world, instance.Id) : null;

    /// <summary>What is probed, as the probe is asked for it, e.g. <c>HTTP:80/health</c>.</summary>
    public static string Target(TargetGroup group, TargetRegistration target) =>
        $"{group.HealthCheck.Protocol}:{TargetHealth.CheckPort(group, target.Port).ToString(CultureInfo.InvariantCulture)}{group.HealthCheck.Path}";

    private static bool IsStarted(TargetRegistration target) => target.State != TargetState.Initial || target.NextProbeAt is not null;

    // A terminated instance leaves by itself, and a drained one when its time is over.
    private static bool IsGone(World world, TargetGroup group, TargetRegistration target) =>
        target.GoneAt <= world.Now
        || group.TargetType == TargetGroup.InstanceType
            && Targets.InstanceOf(world, group, target.Id) is null or { State: InstanceState.Terminated };
}
