using System.Globalization;
using Amazon.AutoScaling.Model;
using BlueGreen.Aws;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Execution.Steps;

/// <summary>Makes groups, and completes what a dead run has made.</summary>
internal sealed class GroupMakingSteps(RunParts run, ScalingSteps scaling)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ProfileBecomesKnown = TimeSpan.FromMinutes(2);
    private static readonly string[] Idle = ["AlarmNotification", "ScheduledActions"];

    public async Task CreateAsync(CreateGroup step, LaunchSource launch, CancellationToken cancellationToken)
    {
        var traits = step.Traits;
        IReadOnlyList<string> suspended = step.Scaling.Scales ? Idle : [];
        var pin = new Pin(step.Capacity.Minimum, step.Capacity.Desired, suspended);
        var pinned = pin.OriginalMinimum != pin.PinnedMinimum || suspended.Count > 0;
        var request = new CreateAutoScalingGroupRequest
        {
            AutoScalingGroupName = step.Name.ToString(),
            LaunchTemplate = launch is LaunchSource.Template template
                ? new LaunchTemplateSpecification { LaunchTemplateId = template.Id.ToString(), Version = template.Version }
                : null,
            LaunchConfigurationName = launch is LaunchSource.Configuration configuration ? configuration.Name : null,
            MinSize = step.Capacity.Desired,
            MaxSize = step.Capacity.Maximum,
            DesiredCapacity = step.Capacity.Desired,
            LoadBalancerNames = step.Traffic is TrafficSource.Classic balancer ? [balancer.Name.ToString()] : null,
            TargetGroupARNs = step.Traffic is TrafficSource.TargetGroup target ? [target.Arn] : null,
            VPCZoneIdentifier = string.Join(',', traits.Subnets),
            HealthCheckType = traits.HealthCheckType,
            HealthCheckGracePeriod = traits.HealthCheckGracePeriod,
            DefaultCooldown = traits.DefaultCooldown,
            DefaultInstanceWarmup = traits.DefaultInstanceWarmup,
            TerminationPolicies = traits.TerminationPolicies.Count == 0 ? null : [.. traits.TerminationPolicies],
            NewInstancesProtectedFromScaleIn = traits.NewInstancesProtected,
            MaxInstanceLifetime = traits.MaxInstanceLifetime,
            LifecycleHookSpecificationList = HooksOf(step.Scaling),
            Tags = [.. GroupTagsOf(step, pinned ? pin : null)],
        };
        await run
            .Waiter.UntilAsync(
                step.Name.ToString(),
                token => TryCreateAsync(request, token),
                new WaitPolicy(Interval, ProfileBecomesKnown),
                cancellationToken
            )
            .ConfigureAwait(false);
        run.Log.Tell(
            string.Create(CultureInfo.InvariantCulture, $"{step.Name}: created on {step.Traffic}, {step.Capacity.Desired} instances")
        );
        await CompleteAsync(new CompleteGroup(step.Name, suspended, traits.EnabledMetrics), cancellationToken).ConfigureAwait(false);
    }

    public async Task CompleteAsync(CompleteGroup step, CancellationToken cancellationToken)
    {
        await scaling.SuspendAsync(step.Group, step.Suspend, cancellationToken).ConfigureAwait(false);
        if (step.Metrics.Count > 0)
        {
            await run.ChangeAsync(
                    "autoscaling:EnableMetricsCollection",
                    token =>
                        run.Aws.AutoScaling.EnableMetricsCollectionAsync(
                            new EnableMetricsCollectionRequest
                            {
                                AutoScalingGroupName = step.Group.ToString(),
                                Metrics = [.. step.Metrics],
                                Granularity = "1Minute",
                            },
                            token
                        ),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private async Task<Probe<bool>> TryCreateAsync(CreateAutoScalingGroupRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await run.ChangeAsync(
                    "autoscaling:CreateAutoScalingGroup",
                    token => run.Aws.AutoScaling.CreateAutoScalingGroupAsync(request, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (AwsCallException exception) when (exception is { ErrorCode: "AlreadyExists", UnknownOutcome: true })
        {
            // The name was free a moment ago, under the lock: the attempt whose answer was lost made it.
            run.Log.Detail($"{request.AutoScalingGroupName}: made by the attempt whose answer was lost");
        }
        catch (AwsCallException exception) when (IsYoungProfile(exception))
        {
            return new Probe<bool>.Pending("the instance profile is not known to EC2 yet");
        }

        return new Probe<bool>.Done(true);
    }

    // A group's launch template is tried out when the group is made, and EC2 learns of a new instance profile about 30 s after IAM.
    private static bool IsYoungProfile(AwsCallException exception) =>
        exception.ErrorCode == "ValidationError"
        && exception
            .ServiceMessage.Replace(" ", string.Empty, StringComparison.Ordinal)
            .Contains("iamInstanceProfile", StringComparison.OrdinalIgnoreCase);

    // A hook that is put onto the group afterwards comes too late for the instances that it is made with.
    private static List<LifecycleHookSpecification>? HooksOf(GroupScaling scaling) =>
        scaling.Hooks.Count == 0
            ? null
            :
            [
                .. scaling
                    .Hooks.Select(item => (LifecycleHook)item.Definition)
                    .Select(hook => new LifecycleHookSpecification
                    {
                        LifecycleHookName = hook.LifecycleHookName,
                        LifecycleTransition = hook.LifecycleTransition,
                        DefaultResult = hook.DefaultResult,
                        HeartbeatTimeout = hook.HeartbeatTimeout,
                        NotificationMetadata = hook.NotificationMetadata,
                        NotificationTargetARN = hook.NotificationTargetARN,
                        RoleARN = hook.RoleARN,
                    }),
            ];

    private IEnumerable<Tag> GroupTagsOf(CreateGroup step, Pin? pin)
    {
        IEnumerable<GroupTag> tags =
        [
            new("Name", step.Name.ToString(), true),
            new(Tags.Environment, run.EnvironmentTag, true),
            new(Tags.Version, step.Version.ToString(), true),
            new(Tags.Image, step.Image.ToString(), false),
            new(Tags.Deploying, run.Identity.Id.ToString(), false),
            .. pin is null ? [] : new[] { new GroupTag(Tags.Pinned, pin.ToString(), false) },
            .. step.Traits.Tags,
        ];
        return tags.Select(tag => new Tag
        {
            ResourceId = step.Name.ToString(),
            ResourceType = "auto-scaling-group",
            Key = tag.Key,
            Value = tag.Value,
            PropagateAtLaunch = tag.PropagateAtLaunch,
        });
    }
}
