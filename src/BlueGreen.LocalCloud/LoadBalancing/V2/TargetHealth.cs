using System.Globalization;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>A target's health in the words of DescribeTargetHealth.</summary>
/// <param name="Reason">Null where the target is healthy.</param>
internal sealed record TargetHealth(string State, string? Reason, string? Description)
{
    public static TargetHealth Of(World world, TargetGroup group, TargetRegistration? target)
    {
        if (target is null)
        {
            return Unused("Target.NotRegistered", "Target is not registered to the target group");
        }

        if (target.State == TargetState.Draining)
        {
            return new("draining", "Target.DeregistrationInProgress", "Target deregistration is in progress");
        }

        return TargetUses.Of(world, group, target) switch
        {
            TargetUse.GroupUnused => Unused("Target.NotInUse", "Target group is not configured to receive traffic from the load balancer"),
            TargetUse.ZoneDisabled => Unused(
                "Target.NotInUse",
                "Target is in an Availability Zone that is not enabled for the load balancer"
            ),
            TargetUse.NotRunning => Unused("Target.InvalidState", $"Target is in the {StateName(world, group, target)} state"),
            _ => Verdict(target),
        };
    }

    /// <summary>The port that probes go to.</summary>
    public static int CheckPort(TargetGroup group, int targetPort) =>
        group.HealthCheck.Port == TargetGroup.TrafficPort ? targetPort : int.Parse(group.HealthCheck.Port, CultureInfo.InvariantCulture);

    public Fields ToFields(TargetGroup group, string id, int port) =>
        new()
        {
            {
                "Target",
                new Fields { { "Id", id }, { "Port", port } }
            },
            { "HealthCheckPort", CheckPort(group, port).ToString(CultureInfo.InvariantCulture) },
            {
                "TargetHealth",
                new Fields
                {
                    { "State", State },
                    { "Reason", Reason },
                    { "Description", Description },
                }
            },
        };

    private static TargetHealth Verdict(TargetRegistration target) =>
        target.State switch
        {
            TargetState.Healthy => new("healthy", null, null),
            TargetState.Unhealthy => new("unhealthy", "Target.FailedHealthChecks", "Health checks failed"),
            _ when target.Failures > 0 => new("initial", "Elb.InitialHealthChecking", "Initial health checks in progress"),
            _ => new("initial", "Elb.RegistrationInProgress", "Target registration is in progress"),
        };

    private static TargetHealth Unused(string reason, string description) => new("unused", reason, description);

    private static string StateName(World world, TargetGroup group, TargetRegistration target) =>
        Targets.InstanceOf(world, group, target.Id)?.State.Name() ?? InstanceState.Terminated.Name();
}
