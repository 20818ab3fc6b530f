using Amazon.AutoScaling.Model;
using Amazon.Route53;
using Amazon.Route53.Model;
using Elb = Amazon.ElasticLoadBalancing.Model;

namespace Scenarios.Worlds;

/// <summary>What somebody else does to an environment, so that it is one of ours no more.</summary>
internal static class Intrusions
{
    /// <summary>Another team's group, without instances, stands behind the load balancer of a version.</summary>
    public static Task Intrude(this World world, string version) =>
        world.Admin.Aws.AutoScaling.CreateAutoScalingGroupAsync(
            new CreateAutoScalingGroupRequest
            {
                AutoScalingGroupName = "another-teams",
                LaunchTemplate = new LaunchTemplateSpecification
                {
                    LaunchTemplateId = world.Group(version, group => group.Launch.Template!).Id,
                    Version = "1",
                },
                MinSize = 0,
                MaxSize = 0,
                LoadBalancerNames = [world.Group(version, group => group.LoadBalancers[0].Id)],
                VPCZoneIdentifier = world.Group(version, group => group.SubnetIds[0]),
            }
        );

    /// <summary>The group of a version stands behind another team's load balancer too.</summary>
    public static async Task Share(this World world, string version)
    {
        _ = await world.Admin.Aws.LoadBalancing.CreateLoadBalancerAsync(
            new Elb.CreateLoadBalancerRequest
            {
                LoadBalancerName = "another-teams",
                Listeners =
                [
                    new Elb.Listener
                    {
                        Protocol = "HTTP",
                        LoadBalancerPort = 80,
                        InstancePort = 80,
                    },
                ],
                Subnets = [world.Group(version, group => group.SubnetIds[0])],
            }
        );
        _ = await world.Admin.Aws.AutoScaling.AttachLoadBalancersAsync(
            new AttachLoadBalancersRequest { AutoScalingGroupName = world.GroupOf(version), LoadBalancerNames = ["another-teams"] }
        );
    }

    /// <summary>A weighted record stands where the alias of www stood.</summary>
    public static async Task Weigh(this World world)
    {
        var zone = world.See(sight => sight.Zone(false).Id);
        var listed = await world.Admin.Aws.Route53.ListResourceRecordSetsAsync(new ListResourceRecordSetsRequest { HostedZoneId = zone });
        var alias = listed.ResourceRecordSets.Single(record =>
            record.Name.StartsWith("www.", StringComparison.Ordinal) && record.Type == RRType.A
        );
        var weighted = new ResourceRecordSet
        {
            Name = alias.Name,
            Type = alias.Type,
            AliasTarget = alias.AliasTarget,
            SetIdentifier = "half",
            Weight = 50,
        };
        _ = await world.Admin.Aws.Route53.ChangeResourceRecordSetsAsync(
            new ChangeResourceRecordSetsRequest
            {
                HostedZoneId = zone,
                ChangeBatch = new ChangeBatch
                {
                    Changes =
                    [
                        new Change { Action = ChangeAction.DELETE, ResourceRecordSet = alias },
                        new Change { Action = ChangeAction.CREATE, ResourceRecordSet = weighted },
                    ],
                },
            }
        );
    }
}
