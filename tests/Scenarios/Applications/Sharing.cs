using Amazon.AutoScaling.Model;
using Scenarios.Worlds;

namespace Scenarios.Applications;

/// <summary>What another team does with a group of ours.</summary>
internal static class Sharing
{
    /// <summary>The group of a version stands behind another team's application load balancer too.</summary>
    public static async Task ShareTargets(this World world, string version, string name)
    {
        var (vpc, subnets, securityGroup) = world.See(sight =>
        {
            var ours = sight.Application("londontamed-com-production-1");
            return (ours.VpcId, ours.Zones.ConvertAll(zone => zone.SubnetId).ToArray(), ours.SecurityGroups[0]);
        });
        _ = await ApplicationFoundations.BalancerAsync(world.Admin.Aws, name, vpc, subnets, securityGroup);
        _ = await world.Admin.Aws.AutoScaling.AttachLoadBalancerTargetGroupsAsync(
            new AttachLoadBalancerTargetGroupsRequest
            {
                AutoScalingGroupName = world.GroupOf(version),
                TargetGroupARNs = [world.See(sight => sight.TargetGroup(name).Arn)],
            }
        );
        world.Pass(TimeSpan.FromMinutes(5));
    }
}
