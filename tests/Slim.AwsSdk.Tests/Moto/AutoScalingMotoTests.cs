using Amazon.AutoScaling;
using Amazon.AutoScaling.Model;
using Amazon.Runtime;

namespace Slim.AwsSdk.Tests.Moto;

public sealed class AutoScalingMotoTests(MotoServer moto)
{
    private readonly string group = $"londontamed-com-production-{Guid.NewGuid():N}";

    [Fact]
    public async Task Makes_changes_and_deletes_a_group()
    {
        using var client = await ClientWithGroupAsync();

        await client.UpdateAutoScalingGroupAsync(
            new()
            {
                AutoScalingGroupName = group,
                MaxSize = 4,
                HealthCheckType = "ELB",
            },
            Token
        );
        await client.SetDesiredCapacityAsync(new() { AutoScalingGroupName = group, DesiredCapacity = 3 }, Token);
        await client.SuspendProcessesAsync(new() { AutoScalingGroupName = group, ScalingProcesses = ["AlarmNotification"] }, Token);
        var made = await GroupAsync(client);
        await client.DeleteAutoScalingGroupAsync(new() { AutoScalingGroupName = group, ForceDelete = true }, Token);

        made.MinSize.ShouldBe(2);
        made.MaxSize.ShouldBe(4);
        made.HealthCheckType.ShouldBe("ELB");
        made.HealthCheckGracePeriod.ShouldBe(120);
        made.CreatedTime.ShouldNotBeNull().Kind.ShouldBe(DateTimeKind.Utc);
        made.Instances.Count.ShouldBe(3);
        made.Instances.ShouldAllBe(instance => instance.LifecycleState == LifecycleState.InService && instance.HealthStatus == "Healthy");
        made.SuspendedProcesses.ShouldHaveSingleItem().ProcessName.ShouldBe("AlarmNotification");
        (await client.DescribeAutoScalingGroupsAsync(new() { AutoScalingGroupNames = [group] }, Token)).AutoScalingGroups.ShouldBeNull();
    }

    [Fact]
    public async Task Reads_back_the_tags_of_a_group()
    {
        using var client = await ClientWithGroupAsync();
        await client.CreateOrUpdateTagsAsync(
            new()
            {
                Tags =
                [
                    new()
                    {
                        ResourceId = group,
                        ResourceType = "auto-scaling-group",
                        Key = "bluegreen:version",
                        Value = "v7 & <é>",
                        PropagateAtLaunch = true,
                    },
                ],
            },
            Token
        );

        var tags = await client.DescribeTagsAsync(new() { Filters = [new() { Name = "auto-scaling-group", Values = [group] }] }, Token);

        var tag = tags.Tags.ShouldHaveSingleItem();
        tag.Value.ShouldBe("v7 & <é>");
        tag.PropagateAtLaunch.ShouldBe(true);
    }

    [Fact]
    public async Task Reads_back_what_else_a_group_has()
    {
        using var client = await ClientWithGroupAsync();
        await client.PutScalingPolicyAsync(
            new()
            {
                AutoScalingGroupName = group,
                PolicyName = "busy",
                PolicyType = "TargetTrackingScaling",
                TargetTrackingConfiguration = new()
                {
                    PredefinedMetricSpecification = new() { PredefinedMetricType = MetricType.ASGAverageCPUUtilization },
                    TargetValue = 50.5,
                },
            },
            Token
        );
        await client.PutLifecycleHookAsync(
            new()
            {
                AutoScalingGroupName = group,
                LifecycleHookName = "drain",
                LifecycleTransition = "autoscaling:EC2_INSTANCE_TERMINATING",
                HeartbeatTimeout = 300,
            },
            Token
        );
        await client.PutScheduledUpdateGroupActionAsync(
            new()
            {
                AutoScalingGroupName = group,
                ScheduledActionName = "morning",
                Recurrence = "0 6 * * *",
                MinSize = 4,
            },
            Token
        );

        var policies = await client.Paginators.DescribePolicies(new() { AutoScalingGroupName = group }).ScalingPolicies.ToListAsync(Token);
        var hooks = await client.DescribeLifecycleHooksAsync(new() { AutoScalingGroupName = group }, Token);
        var schedule = await client.DescribeScheduledActionsAsync(new() { AutoScalingGroupName = group }, Token);

        var target = policies.ShouldHaveSingleItem().TargetTrackingConfiguration;
        target.TargetValue.ShouldBe(50.5);
        target.PredefinedMetricSpecification.PredefinedMetricType.ShouldBe(MetricType.ASGAverageCPUUtilization);
        hooks.LifecycleHooks.ShouldHaveSingleItem().HeartbeatTimeout.ShouldBe(300);
        var action = schedule.ScheduledUpdateGroupActions.ShouldHaveSingleItem();
        action.Recurrence.ShouldBe("0 6 * * *");
        action.MinSize.ShouldBe(4);
        action.MaxSize.ShouldBeNull();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<AutoScalingGroup> GroupAsync(AmazonAutoScalingClient client) =>
        (
            await client.DescribeAutoScalingGroupsAsync(new() { AutoScalingGroupNames = [group] }, Token)
        ).AutoScalingGroups.ShouldHaveSingleItem();

    private async Task<AmazonAutoScalingClient> ClientWithGroupAsync()
    {
        var client = new AmazonAutoScalingClient(new BasicAWSCredentials("id", "secret"), moto.Configure(new AmazonAutoScalingConfig()));
        await client.CreateLaunchConfigurationAsync(
            new()
            {
                LaunchConfigurationName = group,
                ImageId = "ami-12345678",
                InstanceType = "t3.micro",
            },
            Token
        );
        await client.CreateAutoScalingGroupAsync(
            new()
            {
                AutoScalingGroupName = group,
                LaunchConfigurationName = group,
                MinSize = 2,
                MaxSize = 3,
                HealthCheckGracePeriod = 120,
                AvailabilityZones = ["eu-west-1a", "eu-west-1b"],
            },
            Token
        );
        return client;
    }
}
