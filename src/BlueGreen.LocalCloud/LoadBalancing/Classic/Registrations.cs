using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>Puts instances on a load balancer and takes them off: for callers of the API and for Auto Scaling alike.</summary>
internal static class Registrations
{
    public static void Register(World world, ClassicLoadBalancer balancer, string instanceId)
    {
        if (balancer.FindRegistration(instanceId) is { } existing)
        {
            if (existing.State != RegistrationState.Draining)
            {
                return;
            }

            _ = balancer.Registrations.Remove(existing);
        }

        _ = balancer.Departed.Remove(instanceId);
        balancer.Registrations.Add(
            new Registration
            {
                InstanceId = instanceId,
                RegisteredAt = world.Now,
                Since = world.Now,
                NextProbeAt = world.Now + world.Timing.Honour(TimeSpan.FromSeconds(balancer.HealthCheck.Interval)),
            }
        );
    }

    /// <summary>Takes an instance off: at once, or where draining is on and it has traffic, when its connections had their time.</summary>
    public static void Deregister(World world, ClassicLoadBalancer balancer, string instanceId)
    {
        if (balancer.FindRegistration(instanceId) is not { } registration || registration.State == RegistrationState.Draining)
        {
            return;
        }

        var drains = balancer.Attributes.Draining && registration.State == RegistrationState.InService;
        var timeout = drains ? world.Timing.Honour(TimeSpan.FromSeconds(balancer.Attributes.DrainingTimeout)) : TimeSpan.Zero;
        if (timeout == TimeSpan.Zero)
        {
            Remove(balancer, registration);
            return;
        }

        registration.Become(RegistrationState.Draining, world.Now);
        registration.NextProbeAt = null;
        registration.GoneAt = world.Now + timeout;
    }

    public static void Remove(ClassicLoadBalancer balancer, Registration registration)
    {
        _ = balancer.Registrations.Remove(registration);
        _ = balancer.Departed.Add(registration.InstanceId);
    }
}
