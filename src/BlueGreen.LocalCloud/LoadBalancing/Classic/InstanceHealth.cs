using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>An instance's health in the words of DescribeInstanceHealth.</summary>
/// <param name="ReasonCode">ELB where the load balancer is the reason, Instance where the instance is, N/A where there is none.</param>
internal sealed record InstanceHealth(string State, string ReasonCode, string Description)
{
    private const string NotApplicable = "N/A";

    public static InstanceHealth Of(World world, ClassicLoadBalancer balancer, string instanceId)
    {
        var instance = new Ec2Instances(world, balancer.Region).Find(instanceId);
        if (balancer.FindRegistration(instanceId) is not { } registration || instance is null)
        {
            return Out("Instance", "Instance is not currently registered with the LoadBalancer.");
        }

        return registration.State switch
        {
            RegistrationState.Draining => new("InService", NotApplicable, "Instance deregistration currently in progress."),
            _ when instance.State != InstanceState.Running => Out("Instance", $"Instance is in {instance.State.Name()} state."),
            _ when !balancer.AvailabilityZones.Contains(instance.AvailabilityZone) => Out(
                "ELB",
                "Instance is in the EC2 Availability Zone for which LoadBalancer is not configured to route traffic to."
            ),
            RegistrationState.InService => new("InService", NotApplicable, NotApplicable),
            RegistrationState.Failed => Out(
                "Instance",
                "Instance has failed at least the UnhealthyThreshold number of health checks consecutively."
            ),
            _ when registration.Successes > 0 => Out(
                "Instance",
                "Instance has not passed the configured HealthyThreshold number of health checks consecutively."
            ),
            _ => Out("ELB", "Instance registration is still in progress."),
        };
    }

    public Fields ToFields(string instanceId) =>
        new()
        {
            { "InstanceId", instanceId },
            { "State", State },
            { "ReasonCode", ReasonCode },
            { "Description", Description },
        };

    private static InstanceHealth Out(string reasonCode, string description) => new("OutOfService", reasonCode, description);
}
