using Amazon.AutoScaling.Model;
using Amazon.SecurityToken.Model;
using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.State;
using BlueGreen.State.Record;

namespace BlueGreen.Aws;

/// <summary>Reads an environment: everything at once, paged describes for all, health with one call a side.</summary>
internal sealed class SnapshotReader(AwsClients aws, AwsCalls calls, SharedClock clock, EnvironmentNames names, AccountId? account)
{
    private readonly Zones zones = new(aws.Route53, calls, names);
    private readonly LoadBalancers loadBalancers = new(aws, calls);
    private bool accountChecked;

    /// <exception cref="RefusedException">The credentials belong to another account than the settings name.</exception>
    public async Task<EnvironmentSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        var groups = GroupsAsync(cancellationToken);
        var balancers = loadBalancers.ReadAsync([names.LoadBalancer1, names.LoadBalancer2], cancellationToken);
        var records = RecordsAsync(cancellationToken);
        await Task.WhenAll(CheckAccountAsync(cancellationToken), groups, balancers, records).ConfigureAwait(false);
        var (publicZone, privateZone, ambiguities) = await records.ConfigureAwait(false);
        var found = await balancers.ConfigureAwait(false);
        return new EnvironmentSnapshot
        {
            Groups = await groups.ConfigureAwait(false),
            LoadBalancers = found,
            Public = publicZone,
            Private = privateZone,
            Record = EnvironmentRecord.Read(publicZone, privateZone, names.EnvironmentRecord),
            Ambiguities = [.. ambiguities, .. TwiceNamed(found)],
            ReadAt = clock.Now,
            Account = account?.ToString(),
        };
    }

    /// <summary>Every group of the account and region.</summary>
    public async Task<IReadOnlyList<Group>> GroupsAsync(CancellationToken cancellationToken, params GroupName[] only)
    {
        var groups = new List<Group>();
        var request = new DescribeAutoScalingGroupsRequest
        {
            MaxRecords = 100,
            AutoScalingGroupNames = only.Length == 0 ? null : [.. only.Select(name => name.ToString())],
        };
        do
        {
            var page = await calls
                .RunAsync(
                    "autoscaling:DescribeAutoScalingGroups",
                    token => aws.AutoScaling.DescribeAutoScalingGroupsAsync(request, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
            groups.AddRange((page.AutoScalingGroups ?? []).Select(group => GroupFacts.Read(group, names.Groups)));
            request.NextToken = page.NextToken;
        } while (!string.IsNullOrEmpty(request.NextToken));

        return groups;
    }

    /// <summary>One group; null when it is gone.</summary>
    public async Task<Group?> GroupAsync(GroupName name, CancellationToken cancellationToken) =>
        (await GroupsAsync(cancellationToken, name).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>What a load balancer says of its instances; nothing where it does not exist.</summary>
    public Task<IReadOnlyList<Backend>> BackendsAsync(TrafficSource source, CancellationToken cancellationToken) =>
        loadBalancers.BackendsAsync(source, cancellationToken);

    /// <summary>Load balancers by name, without what stands behind them.</summary>
    public Task<IReadOnlyList<LoadBalancer>> LoadBalancersAsync(
        IReadOnlyList<LoadBalancerName> wanted,
        CancellationToken cancellationToken
    ) => loadBalancers.FindAsync(wanted, cancellationToken);

    /// <summary>The account that the credentials belong to.</summary>
    public async Task<string> AccountAsync(CancellationToken cancellationToken)
    {
        var identity = await calls
            .RunAsync(
                "sts:GetCallerIdentity",
                token => aws.Sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), token),
                cancellationToken
            )
            .ConfigureAwait(false);
        return identity.Account;
    }

    // A classic and an application load balancer may bear the same name.
    private static IEnumerable<string> TwiceNamed(IReadOnlyList<LoadBalancer> found) =>
        found
            .GroupBy(balancer => balancer.Name)
            .Where(group => group.Count() > 1)
            .Select(group => $"load balancer {group.Key} ({string.Join(", ", group.Select(balancer => balancer.Kind))})");

    private async Task<(ZoneRecords? Public, ZoneRecords? Private, IReadOnlyList<string> Ambiguities)> RecordsAsync(
        CancellationToken cancellationToken
    )
    {
        var found = await zones.FindAsync(cancellationToken).ConfigureAwait(false);
        var ambiguities = new List<string>();
        var publicZone = OneAsync(found.Public, isPrivate: false);
        var privateZone = OneAsync(found.Private, isPrivate: true);
        await Task.WhenAll(publicZone, privateZone).ConfigureAwait(false);
        return (await publicZone.ConfigureAwait(false), await privateZone.ConfigureAwait(false), ambiguities);

        async Task<ZoneRecords?> OneAsync(IReadOnlyList<ZoneId> ids, bool isPrivate)
        {
            if (ids.Count > 1)
            {
                ambiguities.Add($"{(isPrivate ? "private" : "public")} hosted zone {names.Zone} ({string.Join(", ", ids)})");
            }

            return ids.Count == 1 ? await zones.ReadAsync(ids[0], isPrivate, cancellationToken).ConfigureAwait(false) : null;
        }
    }

    private async Task CheckAccountAsync(CancellationToken cancellationToken)
    {
        if (account is not { } expected || accountChecked)
        {
            return;
        }

        var actual = await AccountAsync(cancellationToken).ConfigureAwait(false);
        if (actual != expected.ToString())
        {
            throw new RefusedException(CommonRefusals.WrongAccount(actual, expected.ToString()));
        }

        accountChecked = true;
    }
}
