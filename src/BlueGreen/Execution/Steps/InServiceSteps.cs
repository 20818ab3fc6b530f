using System.Globalization;
using Amazon.AutoScaling;
using Amazon.AutoScaling.Model;
using BlueGreen.Planning;
using BlueGreen.Reporting;
using BlueGreen.State;
using BlueGreen.Status;

namespace BlueGreen.Execution.Steps;

/// <summary>Waits for a new group, and knows when waiting is in vain.</summary>
internal sealed class InServiceSteps(RunParts run)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private const int BadReplacements = 2;

    /// <exception cref="DeploymentFailedException">It will not come into service.</exception>
    public async Task AwaitAsync(AwaitInService step, CancellationToken cancellationToken)
    {
        var started = run.Lock.HeldSince;
        var stable = 0;
        await run
            .Waiter.UntilAsync(
                step.Group.ToString(),
                async token =>
                {
                    var backends = run.Reader.BackendsAsync(step.Traffic, token);
                    var activities = ActivitiesAsync(step, token);
                    var group = await run.Reader.GroupAsync(step.Group, token).ConfigureAwait(false);
                    var registered = await backends.ConfigureAwait(false);
                    var serving = registered.Where(backend => backend.State == BackendState.InService).Select(backend => backend.Instance);
                    if (group is null or { Deleting: true })
                    {
                        throw new DeploymentFailedException(step.Group, "somebody has deleted it.");
                    }

                    run.Log.Report(new InstancesSeen(step.Group.ToString(), StatusReader.Instances(group, registered)));
                    if (LaunchFailures.Find(await activities.ConfigureAwait(false), started, BadReplacements) is { } failure)
                    {
                        throw new DeploymentFailedException(step.Group, failure);
                    }

                    var healthy = group.InService.Intersect(serving).Count();
                    stable = healthy >= step.Count ? stable + 1 : 0;
                    return stable >= step.StableReads
                        ? (Probe<bool>)new Probe<bool>.Done(true)
                        : new Probe<bool>.Pending(
                            string.Create(CultureInfo.InvariantCulture, $"{healthy}/{step.Count} healthy{Backend.Idle(registered)}")
                        )
                        {
                            Share = (double)Math.Min(healthy, step.Count) / Math.Max(1, step.Count),
                        };
                },
                new WaitPolicy(Interval, step.Timeout),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<LaunchActivity>> ActivitiesAsync(AwaitInService step, CancellationToken cancellationToken)
    {
        var response = await run
            .Calls.RunAsync(
                "autoscaling:DescribeScalingActivities",
                token =>
                    run.Aws.AutoScaling.DescribeScalingActivitiesAsync(
                        new DescribeScalingActivitiesRequest { AutoScalingGroupName = step.Group.ToString(), MaxRecords = 100 },
                        token
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);
        return
        [
            .. (response.Activities ?? []).Select(activity => new LaunchActivity(
                activity.StartTime is { } start
                    ? new DateTimeOffset(DateTime.SpecifyKind(start.ToUniversalTime(), DateTimeKind.Utc))
                    : DateTimeOffset.MinValue,
                activity.StatusCode == ScalingActivityStatusCode.Failed,
                activity.Description ?? string.Empty,
                activity.Cause ?? string.Empty,
                activity.StatusMessage ?? string.Empty
            )),
        ];
    }
}
