using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.DeployStaging;

/// <summary>What a new version's launch template and group are like: as live's, and by convention where nothing is live.</summary>
internal static class NewTraits
{
    public static LaunchTraits Launch(DeployFacts facts, EnvironmentSettings settings, EnvironmentNames names)
    {
        var traits =
            facts.LiveLaunch
            ?? new LaunchTraits
            {
                InstanceType = ComputeSettings.DefaultInstanceType,
                KeyPair = names.KeyPair,
                SecurityGroups = [facts.SecurityGroup!],
                InstanceProfile = names.Role,
            };
        return traits with
        {
            InstanceType = settings.Compute.InstanceType ?? traits.InstanceType,
            UserData = facts.UserData ?? traits.UserData,
        };
    }

    public static GroupTraits Group(Group? live, LoadBalancer staging, HealthSettings health) =>
        live is not null
            ? live.Traits with
            {
                HealthCheckType = "ELB",
                NotTakenOver = [],
            }
            : new GroupTraits
            {
                Subnets = staging.Subnets,
                HealthCheckType = "ELB",
                HealthCheckGracePeriod = (int)health.GracePeriod.TotalSeconds,
            };
}
