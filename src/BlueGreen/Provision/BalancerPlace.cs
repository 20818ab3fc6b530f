using BlueGreen.Naming;
using BlueGreen.Planning;

namespace BlueGreen.Provision;

/// <summary>Where a load balancer stands. To move one that may serve users is left to people.</summary>
internal static class BalancerPlace
{
    public static IEnumerable<string> Differences(BalancerFacts balancer, EnvironmentNames names, KnownIds known)
    {
        if (known.Vpc is null || balancer.Vpc != known.Vpc)
        {
            yield return $"stands in VPC {balancer.Vpc ?? "none"}, not in {names.Vpc}";
            yield break;
        }

        if (known.SecurityGroup is not { } group || !balancer.SecurityGroups.Contains(group, StringComparer.Ordinal))
        {
            yield return $"is not in security group {names.SecurityGroup}";
        }

        for (var index = 0; index < names.Subnets.Count; index++)
        {
            if (known.Subnets[index] is not { } subnet || !balancer.Subnets.Contains(subnet, StringComparer.Ordinal))
            {
                yield return $"does not stand in {names.Subnets[index]}";
            }
        }
    }
}
