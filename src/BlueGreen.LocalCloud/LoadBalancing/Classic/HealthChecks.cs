using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>
/// Probes the instances of a load balancer and moves each to its verdict. Where timing takes no time, one probe is a verdict and the
/// next one is due when its answer would differ; else probes run at the interval and the thresholds are counted.
/// </summary>
internal static class HealthChecks
{
    public static DateTimeOffset? NextDue(World world, ClassicLoadBalancer balancer) =>
        balancer.Registrations.Min(registration => NextDue(world, balancer, registration));

    public static void Advance(World world, ClassicLoadBalancer balancer)
    {
        foreach (var registration in balancer.Registrations.FindAll(registration => IsGone(world, balancer, registration)))
        {
            Registrations.Remove(balancer, registration);
            _ = balancer.Departed.RemoveWhere(id => new Ec2Instances(world, balancer.Region).Find(id) is null);
        }

        foreach (var registration in balancer.Registrations)
        {
            if (registration.State != RegistrationState.Draining && NextDue(world, balancer, registration) <= world.Now)
            {
                Probe(world, balancer, registration);
            }
        }
    }

    private static DateTimeOffset? NextDue(World world, ClassicLoadBalancer balancer, Registration registration)
    {
        if (IsGone(world, balancer, registration))
        {
            return world.Now;
        }

        if (registration.State == RegistrationState.Draining)
        {
            return registration.GoneAt;
        }

        if (world.Timing.TakesTime)
        {
            return registration.NextProbeAt;
        }

        var verdict = Answers(world, balancer, registration) ? RegistrationState.InService : RegistrationState.Failed;
        return registration.State == verdict ? world.Applications.NextChange(world, registration.InstanceId) : world.Now;
    }

    private static void Probe(World world, ClassicLoadBalancer balancer, Registration registration)
    {
        var check = balancer.HealthCheck;
        var (healthyAt, unhealthyAt) = world.Timing.TakesTime ? (check.HealthyThreshold, check.UnhealthyThreshold) : (1, 1);
        if (Answers(world, balancer, registration))
        {
            registration.Failures = 0;
            registration.Successes = Math.Min(registration.Successes + 1, healthyAt);
        }
        else
        {
            registration.Successes = 0;
            registration.Failures = Math.Min(registration.Failures + 1, unhealthyAt);
        }

        if (registration.Successes >= healthyAt)
        {
            registration.Become(RegistrationState.InService, world.Now);
        }
        else if (registration.Failures >= unhealthyAt)
        {
            registration.Become(RegistrationState.Failed, world.Now);
        }

        registration.NextProbeAt = world.Now + TimeSpan.FromSeconds(check.Interval);
    }

    private static bool Answers(World world, ClassicLoadBalancer balancer, Registration registration) =>
        world.Applications.Answers(world, registration.InstanceId, balancer.HealthCheck.Target);

    // A terminated instance leaves by itself, and a drained one when its time is over.
    private static bool IsGone(World world, ClassicLoadBalancer balancer, Registration registration) =>
        registration.GoneAt <= world.Now
        || new Ec2Instances(world, balancer.Region).Find(registration.InstanceId) is null or { State: InstanceState.Terminated };
}
