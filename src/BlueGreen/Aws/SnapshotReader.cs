using Amazon.AutoScaling.Model;
using Amazon.SecurityToken.Model;
using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.State;
using BlueGreen.State.Record;
using Elb = Amazon.ElasticLoadBalancing.Model;

namespace BlueGreen.Aws;

/// <summary>Reads an environment: everything at once, paged describes for all, health with one call a load balancer.</summary>
internal sealed class SnapshotReader(AwsClients aws, AwsCalls calls, SharedClock clock, EnvironmentNames names, AccountId? account)
{
    private readonly Zones zones = new(aws.Route53, calls, names);
    private bool accountChecked;

    /// <exception cref="RefusedException">The credentials belong to another account than the settings name.</exception>
    public async Task<EnvironmentSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        var groups = GroupsAsync(cancellationToken);
        var balancers = LoadBalancersAsync(cancellationToken);
        var records = RecordsAsync(cancellationToken);
        await Task.WhenAll(CheckAccountAsync(cancellationToken), groups, balancers, records).ConfigureAwait(false);
        var (publicZone, privateZone, ambiguities) = await records.ConfigureAwait(false);
        return new EnvironmentSnapshot
        {
            Groups = await groups.ConfigureAwait(false),
            LoadBalancers = await balancers.ConfigureAwait(false),
            Public = publicZone,
            Private = privateZone,
            Record = EnvironmentRecord.Read(publicZone, privateZone, names.EnvironmentRecord),
            Ambiguities = ambiguities,
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
    public async Task<IReadOnlyList<Backend>> BackendsAsync(LoadBalancerName name, CancellationToken cancellationToken)
    {
        try
        {
            var health = await calls
                .RunAsync(
                    "elasticloadbalancing:DescribeInstanceHealth",
                    token =>
                        aws.LoadBalancing.DescribeInstanceHealthAsync(
                            new Elb.DescribeInstanceHealthRequest { LoadBalancerName = name.ToString() },
                            token
                        ),
                    cancellationToken
                )
                .ConfigureAwait(false);
            return [.. (health.InstanceStates ?? []).Select(LoadBalancerFacts.Read)];
        }
        catch (AwsCallException exception) when (IsNoLoadBalancer(exception))
        {
            return [];
        }
    }

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

    private async Task<IReadOnlyList<LoadBalancer>> LoadBalancersAsync(CancellationToken cancellationToken)
    {
        var both = new[] { names.LoadBalancer1, names.LoadBalancer2 };
        var described = DescribeAsync(both, cancellationToken);
        var healths = both.Select(name => BackendsAsync(name, cancellationToken)).ToArray();
        var backends = await Task.WhenAll(healths).ConfigureAwait(false);
        return
        [
            .. (await described.ConfigureAwait(false)).Select(description =>
                LoadBalancerFacts.Read(
                    description,
                    backends[Array.FindIndex(both, name => name.ToString() == description.LoadBalancerName)]
                )
            ),
        ];
    }

    // Named in one call, one that is missing fails it: then each is asked for alone.
    private async Task<IReadOnlyList<Elb.LoadBalancerDescription>> DescribeAsync(
        IReadOnlyList<LoadBalancerName> wanted,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var request = new Elb.DescribeLoadBalancersRequest { LoadBalancerNames = [.. wanted.Select(name => name.ToString())] };
            var response = await calls
                .RunAsync(
                    "elasticloadbalancing:DescribeLoadBalancers",
                    token => aws.LoadBalancing.DescribeLoadBalancersAsync(request, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
            return response.LoadBalancerDescriptions ?? [];
        }
        catch (AwsCallException exception) when (IsNoLoadBalancer(exception))
        {
            if (wanted.Count == 1)
            {
                return [];
            }

            var each = await Task.WhenAll(wanted.Select(name => DescribeAsync([name], cancellationToken))).ConfigureAwait(false);
            return [.. each.SelectMany(found => found)];
        }
    }

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

    private static bool IsNoLoadBalancer(AwsCallException exception) =>
        exception.ErrorCode is "LoadBalancerNotFound" or "AccessPointNotFound";
}
