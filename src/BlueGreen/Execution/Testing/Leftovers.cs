using Amazon.EC2;
using Amazon.EC2.Model;
using BlueGreen.Aws;
using BlueGreen.State;

namespace BlueGreen.Execution.Testing;

/// <summary>
/// Removes what tests of images made: all of this run's at its end, and at its start what others left that were killed. Everything is found by its tags, so
/// that nothing is forgotten whose answer was lost.
/// </summary>
internal sealed class Leftovers(RunParts run)
{
    private static readonly WaitPolicy Ending = new(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10));

    /// <summary>Removes all that this run made.</summary>
    public Task RemoveOwnAsync(CancellationToken cancellationToken) =>
        RemoveAsync(tags => tags.GetValueOrDefault(Tags.Run) == run.Identity.Id.ToString(), cancellationToken);

    /// <summary>Removes what is past its time: whoever made it is dead.</summary>
    public Task RemoveExpiredAsync(CancellationToken cancellationToken)
    {
        var now = Tags.Time(run.Clock.Now);
        return RemoveAsync(tags => string.CompareOrdinal(tags.GetValueOrDefault(Tags.Expires), now) < 0, cancellationToken);
    }

    private async Task RemoveAsync(Func<IReadOnlyDictionary<string, string>, bool> which, CancellationToken cancellationToken)
    {
        var instances = (await InstancesAsync(cancellationToken).ConfigureAwait(false))
            .Where(instance => which(Read(instance.Tags)))
            .ToList();
        await TerminateAsync(instances, cancellationToken).ConfigureAwait(false);
        foreach (var pair in (await KeyPairsAsync(cancellationToken).ConfigureAwait(false)).Where(pair => which(Read(pair.Tags))))
        {
            await run
                .Calls.RunAsync(
                    "ec2:DeleteKeyPair",
                    token => run.Aws.Ec2.DeleteKeyPairAsync(new DeleteKeyPairRequest { KeyPairId = pair.KeyPairId }, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
            run.Log.Detail($"key pair {pair.KeyName}: deleted");
        }

        foreach (var group in (await GroupsAsync(cancellationToken).ConfigureAwait(false)).Where(group => which(Read(group.Tags))))
        {
            await DeleteAsync(group, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task TerminateAsync(List<Instance> instances, CancellationToken cancellationToken)
    {
        if (instances.Count == 0)
        {
            return;
        }

        var request = new TerminateInstancesRequest { InstanceIds = [.. instances.Select(instance => instance.InstanceId)] };
        await run
            .Calls.RunAsync("ec2:TerminateInstances", token => run.Aws.Ec2.TerminateInstancesAsync(request, token), cancellationToken)
            .ConfigureAwait(false);
        await run
            .Waiter.UntilAsync<bool>(
                string.Join(", ", request.InstanceIds),
                async token =>
                {
                    var left = (await InstancesAsync(token).ConfigureAwait(false))
                        .Where(instance => request.InstanceIds.Contains(instance.InstanceId))
                        .ToList();
                    return left.Count == 0 ? new Probe<bool>.Done(true) : new Probe<bool>.Pending(left[0].State.Name.Value);
                },
                Ending,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    // EC2 lets go of a group a little after it calls the instance terminated.
    private Task DeleteAsync(SecurityGroup group, CancellationToken cancellationToken) =>
        run.Waiter.UntilAsync<bool>(
            $"security group {group.GroupName}",
            async token =>
            {
                try
                {
                    await run
                        .Calls.RunAsync(
                            "ec2:DeleteSecurityGroup",
                            attempt =>
                                run.Aws.Ec2.DeleteSecurityGroupAsync(new DeleteSecurityGroupRequest { GroupId = group.GroupId }, attempt),
                            token
                        )
                        .ConfigureAwait(false);
                    return new Probe<bool>.Done(true);
                }
                catch (AwsCallException exception) when (exception.ErrorCode == "InvalidGroup.NotFound")
                {
                    return new Probe<bool>.Done(true);
                }
                catch (AwsCallException exception) when (exception.ErrorCode == "DependencyViolation")
                {
                    return new Probe<bool>.Pending("still in use");
                }
            },
            Ending,
            cancellationToken
        );

    /// <summary>Those that are not terminated yet.</summary>
    private async Task<IReadOnlyList<Instance>> InstancesAsync(CancellationToken cancellationToken)
    {
        var instances = new List<Instance>();
        var request = new DescribeInstancesRequest { Filters = Ours() };
        do
        {
            var page = await run
                .Calls.RunAsync("ec2:DescribeInstances", token => run.Aws.Ec2.DescribeInstancesAsync(request, token), cancellationToken)
                .ConfigureAwait(false);
            instances.AddRange((page.Reservations ?? []).SelectMany(reservation => reservation.Instances ?? []));
            request.NextToken = page.NextToken;
        } while (!string.IsNullOrEmpty(request.NextToken));

        return [.. instances.Where(instance => instance.State.Name != InstanceStateName.Terminated)];
    }

    private async Task<IReadOnlyList<KeyPairInfo>> KeyPairsAsync(CancellationToken cancellationToken) =>
        (
            await run
                .Calls.RunAsync(
                    "ec2:DescribeKeyPairs",
                    token => run.Aws.Ec2.DescribeKeyPairsAsync(new DescribeKeyPairsRequest { Filters = Ours() }, token),
                    cancellationToken
                )
                .ConfigureAwait(false)
        ).KeyPairs
        ?? [];

    private async Task<IReadOnlyList<SecurityGroup>> GroupsAsync(CancellationToken cancellationToken) =>
        (
            await run
                .Calls.RunAsync(
                    "ec2:DescribeSecurityGroups",
                    token => run.Aws.Ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { Filters = Ours() }, token),
                    cancellationToken
                )
                .ConfigureAwait(false)
        ).SecurityGroups
        ?? [];

    private List<Filter> Ours() => [new($"tag:{Tags.Environment}", [run.EnvironmentTag]), new($"tag:{Tags.Purpose}", [Tags.ImageTest])];

    private static Dictionary<string, string> Read(List<Tag>? tags) =>
        (tags ?? []).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);
}
