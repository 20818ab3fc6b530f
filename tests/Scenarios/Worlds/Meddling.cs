using Amazon.AutoScaling.Model;
using ScalingGroup = BlueGreen.LocalCloud.AutoScaling.ScalingGroup;

namespace Scenarios.Worlds;

/// <summary>What an administrator, or the day's traffic, does to an environment between runs.</summary>
internal static class Meddling
{
    /// <summary>The name of the group that runs a version.</summary>
    public static string GroupOf(this World world, string version) =>
        world.See(sight => sight.Groups.Last(group => Sight.Tag(group, "bluegreen:version") == version).Name);

    /// <summary>What the group that runs a version is like.</summary>
    public static T Group<T>(this World world, string version, Func<ScalingGroup, T> look)
    {
        var name = world.GroupOf(version);
        return world.See(sight => look(sight.Groups.Single(group => group.Name == name)));
    }

    /// <summary>The group of a version has that many instances, in service.</summary>
    public static async Task Scale(this World world, string version, int to)
    {
        await world.Admin.Aws.AutoScaling.UpdateAutoScalingGroupAsync(
            new UpdateAutoScalingGroupRequest { AutoScalingGroupName = world.GroupOf(version), DesiredCapacity = to }
        );
        world.Pass(TimeSpan.FromMinutes(5));
    }

    /// <summary>Everything that may act on a group, acts on it.</summary>
    public static async Task GivePolicies(this World world, string version)
    {
        var (group, aws) = (world.GroupOf(version), world.Admin.Aws.AutoScaling);
        await aws.PutScalingPolicyAsync(
            new PutScalingPolicyRequest
            {
                AutoScalingGroupName = group,
                PolicyName = "cpu",
                PolicyType = "TargetTrackingScaling",
                TargetTrackingConfiguration = new TargetTrackingConfiguration
                {
                    TargetValue = 50,
                    PredefinedMetricSpecification = new PredefinedMetricSpecification
                    {
                        PredefinedMetricType = Amazon.AutoScaling.MetricType.ASGAverageCPUUtilization,
                    },
                },
            }
        );
        await aws.PutScheduledUpdateGroupActionAsync(
            new PutScheduledUpdateGroupActionRequest
            {
                AutoScalingGroupName = group,
                ScheduledActionName = "night",
                Recurrence = "0 3 * * *",
                MinSize = 2,
            }
        );
        await aws.PutLifecycleHookAsync(
            new PutLifecycleHookRequest
            {
                AutoScalingGroupName = group,
                LifecycleHookName = "warm-up",
                LifecycleTransition = "autoscaling:EC2_INSTANCE_LAUNCHING",
                DefaultResult = "CONTINUE",
                HeartbeatTimeout = 30,
            }
        );
        await aws.PutNotificationConfigurationAsync(
            new PutNotificationConfigurationRequest
            {
                AutoScalingGroupName = group,
                TopicARN = "arn:aws:sns:eu-west-2:123456789012:scaling",
                NotificationTypes = ["autoscaling:EC2_INSTANCE_LAUNCH"],
            }
        );
        await aws.EnableMetricsCollectionAsync(
            new EnableMetricsCollectionRequest
            {
                AutoScalingGroupName = group,
                Granularity = "1Minute",
                Metrics = ["GroupInServiceInstances"],
            }
        );
        await aws.CreateOrUpdateTagsAsync(
            new CreateOrUpdateTagsRequest
            {
                Tags =
                [
                    new Tag
                    {
                        ResourceId = group,
                        ResourceType = "auto-scaling-group",
                        Key = "cost-centre",
                        Value = "web",
                        PropagateAtLaunch = true,
                    },
                ],
            }
        );
    }

    /// <summary>The instances of a version are protected from scale-in.</summary>
    public static Task Protect(this World world, string version) =>
        world.Admin.Aws.AutoScaling.SetInstanceProtectionAsync(
            new SetInstanceProtectionRequest
            {
                AutoScalingGroupName = world.GroupOf(version),
                InstanceIds = world.Group(version, group => group.Instances.ConvertAll(instance => instance.InstanceId)),
                ProtectedFromScaleIn = true,
            }
        );

    /// <summary>The group of a version launches several types of instances.</summary>
    public static Task Mix(this World world, string version) =>
        world.Admin.Aws.AutoScaling.UpdateAutoScalingGroupAsync(
            new UpdateAutoScalingGroupRequest
            {
                AutoScalingGroupName = world.GroupOf(version),
                MixedInstancesPolicy = new MixedInstancesPolicy
                {
                    LaunchTemplate = new LaunchTemplate
                    {
                        LaunchTemplateSpecification = new LaunchTemplateSpecification
                        {
                            LaunchTemplateId = world.Group(version, group => group.Launch.Template!).Id,
                            Version = "1",
                        },
                        Overrides = [new LaunchTemplateOverrides { InstanceType = "t3.large" }],
                    },
                },
            }
        );

    /// <summary>Somebody else's launch template names the image of a version.</summary>
    public static Task ReferTo(this World world, string version) =>
        world.Admin.Aws.Ec2.CreateLaunchTemplateAsync(
            new Amazon.EC2.Model.CreateLaunchTemplateRequest
            {
                LaunchTemplateName = "another-teams",
                LaunchTemplateData = new Amazon.EC2.Model.RequestLaunchTemplateData { ImageId = world.Images[version] },
            }
        );

    /// <summary>Every record of both zones, in text.</summary>
    public static string Records(this World world) =>
        world.See(sight =>
            string.Join(
                '\n',
                new[] { false, true }
                    .SelectMany(isPrivate => sight.Zone(isPrivate).Records)
                    .Select(record => $"{record.Name} {record.Type} {record.Alias?.DnsName} {string.Join(' ', record.Values)}")
            )
        );

    /// <summary>When the live names moved last, as the record says.</summary>
    public static DateTimeOffset LastSwitch(this World world) =>
        BlueGreen.State.Record.PrivateRecord.TryParse(world.See(sight => sight.Record(isPrivate: true)))!.LastSwitch!.At;

    /// <summary>One instance of a version is lost.</summary>
    public static Task Lose(this World world, string version) =>
        world.Admin.Aws.Ec2.TerminateInstancesAsync(
            new Amazon.EC2.Model.TerminateInstancesRequest { InstanceIds = [world.Group(version, group => group.Instances[0].InstanceId)] }
        );

    /// <summary>Applications of a version never answer, those that run already too.</summary>
    public static void Break(this World world, string version) =>
        world.Cloud.Faults.SetImage(
            world.Images[version],
            new BlueGreen.LocalCloud.Faults.ApplicationHealth(BlueGreen.LocalCloud.Faults.HealthKind.Never, TimeSpan.Zero)
        );

    /// <summary>Applications of a version answer again.</summary>
    public static void Mend(this World world, string version) =>
        world.Cloud.Faults.SetImage(world.Images[version], BlueGreen.LocalCloud.Faults.ApplicationHealth.Healthy);

    /// <summary>The instances of a version are being replaced, some at a time; no client of ours speaks that call.</summary>
    public static async Task Refresh(this World world, string version)
    {
        using var http = new HttpClient(world.Cloud.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("http://cloud.test/"));
        request.Content = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Action"] = "StartInstanceRefresh",
                ["Version"] = "2011-01-01",
                ["AutoScalingGroupName"] = world.GroupOf(version),
            }
        );
        _ = request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential=local/20260115/{World.Region}/autoscaling/aws4_request, SignedHeaders=host, Signature=0"
        );
        using var answer = await http.SendAsync(request);
        _ = answer.EnsureSuccessStatusCode();
    }
}
