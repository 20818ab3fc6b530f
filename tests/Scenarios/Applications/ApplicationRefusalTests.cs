using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using BlueGreen.Configuration;
using Scenarios.Machines;
using Scenarios.Refusing;
using Scenarios.Worlds;
using Action = Amazon.ElasticLoadBalancingV2.Model.Action;
using Elb = Amazon.ElasticLoadBalancing.Model;

namespace Scenarios.Applications;

public sealed class ApplicationRefusalTests
{
    private const string Second = "londontamed-com-production-2";

    private static WorldBuilder Builder => World.WithLive("v6", LoadBalancerKind.Application).AndStaged("v7");

    [Fact]
    public async Task Refuses_a_load_balancer_that_divides_its_requests_between_target_groups()
    {
        await using var world = await Builder;
        var (own, vpc) = world.See(sight => (sight.TargetGroup(Second).Arn, sight.TargetGroup(Second).VpcId));
        var other = await ApplicationFoundations.TargetGroupAsync(world.Admin.Aws, "another-teams", vpc);
        await Forward(world, own, other);

        await world.Switch(to: "v7").ShouldRefuse("BG111", "forwards to more than one target group");
        await world.Deploy("v7").ShouldRefuse("BG111", "another-teams");
        await world.Clean(to: "v7").ShouldRefuse("BG111", Second);
        await world.Validate("v7").ShouldRefuseAtLeast("BG601", "BG111");
    }

    [Theory]
    [InlineData("zonal_shift_active")]
    [InlineData("zonal_shift_delegated_to_dns")]
    public async Task Refuses_a_version_whose_healthy_instances_stand_in_a_zone_that_is_shifted_away(string state)
    {
        await using var world = await Builder;
        world.Through = cloud => new Retold(cloud, "DescribeTargetHealth", answer => Shifted(answer, state));

        await world.Switch(to: "v7").ShouldRefuse("BG204", "0 of 2 healthy instances");
        var instances = (await world.Status()).Staging!;
        instances.Healthy.ShouldBe(0);
    }

    [Fact]
    public async Task Counts_the_instances_of_a_zone_again_that_is_not_shifted_away_any_more()
    {
        await using var world = await Builder;
        world.Through = cloud => new Retold(cloud, "DescribeTargetHealth", answer => Shifted(answer, "no_override"));

        _ = await world.Switch(to: "v7");

        world.ShouldServe("v7");
    }

    [Fact]
    public async Task Refuses_a_load_balancer_that_forwards_to_addresses()
    {
        await using var world = await Builder;
        var vpc = world.See(sight => sight.TargetGroup(Second).VpcId);
        var made = await world.Admin.Aws.TargetGroups.CreateTargetGroupAsync(
            new CreateTargetGroupRequest
            {
                Name = "addresses",
                Protocol = ProtocolEnum.HTTP,
                Port = 80,
                VpcId = vpc,
                TargetType = TargetTypeEnum.Ip,
            }
        );
        await Forward(world, made.TargetGroups.Single().TargetGroupArn);

        await world.Switch(to: "v7").ShouldRefuse("BG111", "whose targets are of type ip, not instance");
    }

    [Fact]
    public async Task Refuses_a_load_balancer_that_forwards_nowhere()
    {
        await using var world = await Builder;
        var listener = world.See(sight => sight.Application(Second).Listeners[0].Arn);
        await world.Admin.Aws.TargetGroups.DeleteListenerAsync(new DeleteListenerRequest { ListenerArn = listener });

        await world.Switch(to: "v7").ShouldRefuse("BG111", "forwards to no target group");
    }

    [Fact]
    public async Task Refuses_sides_of_different_kinds()
    {
        await using var world = await Builder;
        await world.Admin.Aws.TargetGroups.DeleteLoadBalancerAsync(
            new DeleteLoadBalancerRequest { LoadBalancerArn = world.See(sight => sight.Application(Second).Arn) }
        );
        await MakeClassic(world, Second);

        await world.Deploy("v7").ShouldRefuseAtLeast("BG112", "londontamed-com-production-1 is an application load balancer");
    }

    [Fact]
    public async Task Refuses_a_name_that_load_balancers_of_both_kinds_bear()
    {
        await using var world = await Builder;
        await MakeClassic(world, Second);

        await world.Switch(to: "v7").ShouldRefuse("BG102", "load balancer londontamed-com-production-2 (Classic, Application)");
    }

    [Fact]
    public async Task Refuses_to_clean_a_group_that_another_target_group_sends_requests_to()
    {
        await using var world = await Builder;
        await world.ShareTargets("v7", "another-teams");

        await world.Clean(to: "v7").ShouldRefuse("BG506", "target group another-teams");
    }

    [Fact]
    public async Task Refuses_to_switch_to_targets_that_are_not_healthy()
    {
        await using var world = await Builder;
        world.Break("v7");
        world.Pass(TimeSpan.FromMinutes(1));

        await world.Switch(to: "v7").ShouldRefuse("BG204", "healthy instances");
    }

    private static Task Forward(World world, params string[] targetGroups) =>
        world.Admin.Aws.TargetGroups.ModifyListenerAsync(
            new ModifyListenerRequest
            {
                ListenerArn = world.See(sight => sight.Application(Second).Listeners[0].Arn),
                DefaultActions =
                [
                    new Action
                    {
                        Type = ActionTypeEnum.Forward,
                        ForwardConfig = new ForwardActionConfig
                        {
                            TargetGroups = [.. targetGroups.Select(arn => new TargetGroupTuple { TargetGroupArn = arn, Weight = 1 })],
                        },
                    },
                ],
            }
        );

    private static Task MakeClassic(World world, string name) =>
        world.Admin.Aws.LoadBalancing.CreateLoadBalancerAsync(
            new Elb.CreateLoadBalancerRequest
            {
                LoadBalancerName = name,
                Subnets = [world.Group("v6", group => group.SubnetIds[0])],
                Listeners =
                [
                    new Elb.Listener
                    {
                        Protocol = "HTTP",
                        LoadBalancerPort = 80,
                        InstancePort = 80,
                    },
                ],
            }
        );

    private static string Shifted(string answer, string state) =>
        answer.Replace(
            "</TargetHealth>",
            $"</TargetHealth><AdministrativeOverride><State>{state}</State></AdministrativeOverride>",
            StringComparison.Ordinal
        );
}
