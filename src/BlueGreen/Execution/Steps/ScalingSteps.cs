using System.Globalization;
using Amazon.AutoScaling.Model;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Execution.Steps;

/// <summary>
/// Pins and unpins groups. Unpinning reads the group again right before: it may have scaled since it was planned. Pinning is the first step after the
/// check under the lock, and takes what that read.
/// </summary>
internal sealed class ScalingSteps(RunParts run, GroupTags tags)
{
    // What makes an idle group smaller by itself. Health checks, launches and replacements go on.
    private static readonly string[] Idle = ["AlarmNotification", "ScheduledActions"];

    private static readonly (GroupName Group, string Key, string Value)[] NoTags = [];

    public async Task PinAsync(PinScaling step, CancellationToken cancellationToken)
    {
        IReadOnlyList<(Group Group, Pin Pin)> pins =
        [
            .. step.Groups.Select(group =>
                (group, new Pin(group.Pin?.OriginalMinimum ?? group.Capacity.Minimum, Size(group), group.Pin?.Suspended ?? []))
            ),
        ];

        // The originals are saved before anything changes.
        await tags.WriteAsync(cancellationToken, [.. pins.Select(pin => (pin.Group.Name, Tags.Pinned, pin.Pin.ToString()))])
            .ConfigureAwait(false);
        await Task.WhenAll(
                pins.Select(async pin =>
                {
                    await SetMinimumAsync(pin.Group, pin.Pin.PinnedMinimum, cancellationToken).ConfigureAwait(false);
                    await ResumeAsync(pin.Group, pin.Pin.Suspended, cancellationToken).ConfigureAwait(false);
                })
            )
            .ConfigureAwait(false);
        run.Log.Tell(string.Join("; ", pins.Select(pin => $"{pin.Group.Name}: pinned at {pin.Pin.PinnedMinimum}")));
    }

    public async Task UnpinAsync(GroupName name, CancellationToken cancellationToken)
    {
        if (await run.Reader.GroupAsync(name, cancellationToken).ConfigureAwait(false) is not { Pin: { } pin, Deleting: false } group)
        {
            return;
        }

        // A person who has changed the minimum since keeps his own.
        if (group.Capacity.Minimum == pin.PinnedMinimum)
        {
            await SetMinimumAsync(group, pin.OriginalMinimum, cancellationToken).ConfigureAwait(false);
        }

        await ResumeAsync(group, pin.Suspended, cancellationToken).ConfigureAwait(false);
        await tags.RemoveAsync(name, Tags.Pinned, cancellationToken).ConfigureAwait(false);
        run.Log.Tell($"{name}: unpinned, minimum {pin.OriginalMinimum}");
    }

    public async Task KeepAsync(GroupName name, CancellationToken cancellationToken)
    {
        if (await run.Reader.GroupAsync(name, cancellationToken).ConfigureAwait(false) is not { Deleting: false } group)
        {
            run.Log.Warn($"{name} is gone: there is no way back.");
            return;
        }

        IReadOnlyList<string> suspend = [.. Idle.Except(group.Suspended, StringComparer.Ordinal)];
        var pin = new Pin(
            group.Pin?.OriginalMinimum ?? group.Capacity.Minimum,
            Math.Max(group.Pin?.PinnedMinimum ?? 0, Size(group)),
            [.. (group.Pin?.Suspended ?? []).Union(suspend, StringComparer.Ordinal)]
        );

        // A group that this tool did not make live bears no mark of it; it was live until now, and Clean must know.
        await tags.WriteAsync(
                cancellationToken,
                [(name, Tags.Pinned, pin.ToString()), .. group.LiveAt is null ? [(name, Tags.LiveAt, Tags.Time(run.Clock.Now))] : NoTags]
            )
            .ConfigureAwait(false);
        await SetMinimumAsync(group, pin.PinnedMinimum, cancellationToken).ConfigureAwait(false);
        await SuspendAsync(name, suspend, cancellationToken).ConfigureAwait(false);
        run.Log.Tell(string.Create(CultureInfo.InvariantCulture, $"{name}: kept as the way back, pinned at {pin.PinnedMinimum}"));
    }

    public async Task SuspendAsync(GroupName group, IReadOnlyList<string> processes, CancellationToken cancellationToken)
    {
        if (processes.Count > 0)
        {
            await run.ChangeAsync(
                    "autoscaling:SuspendProcesses",
                    token =>
                        run.Aws.AutoScaling.SuspendProcessesAsync(
                            new SuspendProcessesRequest { AutoScalingGroupName = group.ToString(), ScalingProcesses = [.. processes] },
                            token
                        ),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private async Task ResumeAsync(Group group, IReadOnlyList<string> processes, CancellationToken cancellationToken)
    {
        if (processes.Count > 0)
        {
            await run.ChangeAsync(
                    "autoscaling:ResumeProcesses",
                    token =>
                        run.Aws.AutoScaling.ResumeProcessesAsync(
                            new ResumeProcessesRequest { AutoScalingGroupName = group.Name.ToString(), ScalingProcesses = [.. processes] },
                            token
                        ),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private async Task SetMinimumAsync(Group group, int minimum, CancellationToken cancellationToken)
    {
        if (group.Capacity.Minimum != minimum)
        {
            await run.ChangeAsync(
                    "autoscaling:UpdateAutoScalingGroup",
                    token =>
                        run.Aws.AutoScaling.UpdateAutoScalingGroupAsync(
                            new UpdateAutoScalingGroupRequest { AutoScalingGroupName = group.Name.ToString(), MinSize = minimum },
                            token
                        ),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }

    private static int Size(Group group) => Math.Max(group.Capacity.Minimum, group.Capacity.Desired);
}
