using System.Globalization;
using Amazon.AutoScaling.Model;
using BlueGreen.Aws;
using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Execution.Steps;

/// <summary>Empties and deletes groups.</summary>
internal sealed class GroupRemovalSteps(RunParts run)
{
    // Auto Scaling's own limit of one call.
    private const int MostProtectedAtOnce = 50;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <exception cref="RefusedException">The group is in use elsewhere by now.</exception>
    public async Task EmptyAsync(EmptyGroup step, CancellationToken cancellationToken)
    {
        if (await run.Reader.GroupAsync(step.Group, cancellationToken).ConfigureAwait(false) is not { Deleting: false } group)
        {
            return;
        }

        if (group.AttachedBesides(step.Traffic).FirstOrDefault() is { } other)
        {
            throw new RefusedException(Clean.CleanRefusals.UsedElsewhere(group, other));
        }

        await ReleaseAsync(group, cancellationToken).ConfigureAwait(false);
        await FreeAsync(group, cancellationToken).ConfigureAwait(false);
        await run
            .Waiter.UntilAsync(
                step.Group.ToString(),
                async token =>
                {
                    var now = await run.Reader.GroupAsync(step.Group, token).ConfigureAwait(false);
                    return now is null or { Instances.Count: 0 }
                        ? (Probe<bool>)new Probe<bool>.Done(true)
                        : new Probe<bool>.Pending(string.Create(CultureInfo.InvariantCulture, $"{now.Instances.Count} instances left"));
                },
                new WaitPolicy(Interval, step.Timeout),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    public async Task DeleteAsync(DeleteGroup step, CancellationToken cancellationToken)
    {
        await run
            .Waiter.UntilAsync(
                step.Group.ToString(),
                async token => await TryDeleteAsync(step.Group, token).ConfigureAwait(false),
                new WaitPolicy(Interval, step.Timeout),
                cancellationToken
            )
            .ConfigureAwait(false);
        run.Log.Tell($"{step.Group}: deleted");
    }

    // Auto Scaling can't be asked whether this run still holds the environment, but it refuses a desired capacity below the minimum. So the minimum goes
    // first, which takes no instance away; whoever makes the group live meanwhile raises it again; and what empties the group names no minimum.
    private async Task ReleaseAsync(Group group, CancellationToken cancellationToken)
    {
        var name = group.Name.ToString();
        if (group.Capacity.Minimum > 0)
        {
            await UpdateAsync(new UpdateAutoScalingGroupRequest { AutoScalingGroupName = name, MinSize = 0 }).ConfigureAwait(false);
        }

        await run.Lock.RenewAsync(cancellationToken).ConfigureAwait(false);
        await UpdateAsync(
                new UpdateAutoScalingGroupRequest
                {
                    AutoScalingGroupName = name,
                    MaxSize = 0,
                    DesiredCapacity = 0,
                }
            )
            .ConfigureAwait(false);

        Task UpdateAsync(UpdateAutoScalingGroupRequest request) =>
            run.ChangeAsync(
                "autoscaling:UpdateAutoScalingGroup",
                token => run.Aws.AutoScaling.UpdateAutoScalingGroupAsync(request, token),
                cancellationToken
            );
    }

    private async Task<Probe<bool>> TryDeleteAsync(GroupName name, CancellationToken cancellationToken)
    {
        var group = await run.Reader.GroupAsync(name, cancellationToken).ConfigureAwait(false);
        if (group is null)
        {
            return new Probe<bool>.Done(true);
        }

        if (group.Deleting)
        {
            return new Probe<bool>.Pending("being deleted");
        }

        try
        {
            await run.ChangeAsync(
                    "autoscaling:DeleteAutoScalingGroup",
                    token =>
                        run.Aws.AutoScaling.DeleteAutoScalingGroupAsync(
                            new DeleteAutoScalingGroupRequest { AutoScalingGroupName = name.ToString() },
                            token
                        ),
                    cancellationToken
                )
                .ConfigureAwait(false);
            return new Probe<bool>.Pending("being deleted");
        }
        catch (AwsCallException exception) when (exception.ErrorCode is "ScalingActivityInProgress" or "ResourceInUse")
        {
            return new Probe<bool>.Pending(exception.ErrorCode == "ResourceInUse" ? "still in use" : "a scaling activity runs");
        }
        catch (AwsCallException exception) when (exception is { ErrorCode: "ValidationError" })
        {
            return new Probe<bool>.Pending("gone, or going");
        }
    }

    // Protected instances survive a desired capacity of 0, and a suspended Terminate keeps all of them.
    private async Task FreeAsync(Group group, CancellationToken cancellationToken)
    {
        var guarded = group.Instances.Where(instance => instance.Protected).Select(instance => instance.Id.ToString());
        foreach (var some in guarded.Chunk(MostProtectedAtOnce))
        {
            await run.ChangeAsync(
                    "autoscaling:SetInstanceProtection",
                    token =>
                        run.Aws.AutoScaling.SetInstanceProtectionAsync(
                            new SetInstanceProtectionRequest
                            {
                                AutoScalingGroupName = group.Name.ToString(),
                                InstanceIds = [.. some],
                                ProtectedFromScaleIn = false,
                            },
                            token
                        ),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        if (group.Suspended.Contains("Terminate", StringComparer.Ordinal))
        {
            await run.ChangeAsync(
                    "autoscaling:ResumeProcesses",
                    token =>
                        run.Aws.AutoScaling.ResumeProcessesAsync(
                            new ResumeProcessesRequest { AutoScalingGroupName = group.Name.ToString(), ScalingProcesses = ["Terminate"] },
                            token
                        ),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }
}
