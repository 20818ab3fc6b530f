using Amazon.Route53;
using Amazon.Route53.Model;
using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.Provision;
using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>Reads what Provision needs beyond the snapshot, all at once.</summary>
internal sealed class ProvisionFactsReader(AwsClients aws, AwsCalls calls, EnvironmentNames names)
{
    private readonly NetworkReader network = new(aws.Ec2, calls, names);
    private readonly IdentityReader identity = new(aws.Iam, calls, names);
    private readonly ClassicFactsReader classics = new(aws.LoadBalancing, calls);
    private readonly ApplicationFactsReader applications = new(aws.TargetGroups, calls);

    public async Task<ProvisionFacts> ReadAsync(
        EnvironmentSnapshot now,
        LoadBalancerKind kind,
        string keyFile,
        CancellationToken cancellationToken
    )
    {
        var net = network.ReadAsync(cancellationToken);
        var role = identity.RoleAsync(cancellationToken);
        var profile = identity.ProfileAsync(cancellationToken);
        var keyPair = network.KeyPairAsync(cancellationToken);
        var balancers = BalancersAsync(now, kind, cancellationToken);
        var publicZone = ZoneAsync(now.Public, cancellationToken);
        var privateZone = ZoneAsync(now.Private, cancellationToken);
        await Task.WhenAll(net, role, profile, keyPair, balancers, publicZone, privateZone).ConfigureAwait(false);
        var (there, targetGroups) = await balancers.ConfigureAwait(false);
        return new ProvisionFacts
        {
            Network = await net.ConfigureAwait(false),
            Role = await role.ConfigureAwait(false),
            Profile = await profile.ConfigureAwait(false),
            KeyPair = await keyPair.ConfigureAwait(false),
            KeyFile = keyFile,
            Balancers = there,
            TargetGroups = targetGroups,
            Public = await publicZone.ConfigureAwait(false),
            Private = await privateZone.ConfigureAwait(false),
        };
    }

    // A target group may be there before its load balancer: both are looked for by name.
    private async Task<(IReadOnlyList<BalancerFacts> Balancers, IReadOnlyList<TargetGroupFacts> TargetGroups)> BalancersAsync(
        EnvironmentSnapshot now,
        LoadBalancerKind kind,
        CancellationToken cancellationToken
    ) =>
        kind == LoadBalancerKind.Classic
            ? (await classics.ReadAsync(Named(now, kind), cancellationToken).ConfigureAwait(false), [])
            : await applications.ReadAsync([names.LoadBalancer1, names.LoadBalancer2], cancellationToken).ConfigureAwait(false);

    private static IReadOnlyList<LoadBalancerName> Named(EnvironmentSnapshot now, LoadBalancerKind kind) =>
        [.. now.LoadBalancers.Where(balancer => balancer.Kind == kind).Select(balancer => balancer.Name)];

    private async Task<ZoneFacts?> ZoneAsync(ZoneRecords? zone, CancellationToken cancellationToken)
    {
        if (zone is null)
        {
            return null;
        }

        var id = zone.Id.ToString();
        var tags = calls.RunAsync(
            "route53:ListTagsForResource",
            token =>
                aws.Route53.ListTagsForResourceAsync(
                    new ListTagsForResourceRequest { ResourceType = TagResourceType.Hostedzone, ResourceId = id },
                    token
                ),
            cancellationToken
        );
        var described = await calls
            .RunAsync(
                "route53:GetHostedZone",
                token => aws.Route53.GetHostedZoneAsync(new GetHostedZoneRequest { Id = id }, token),
                cancellationToken
            )
            .ConfigureAwait(false);
        return new ZoneFacts(
            CallerReferences.IsOurs(described.HostedZone.CallerReference),
            (await tags.ConfigureAwait(false)).ResourceTagSet?.Tags?.Any(tag => tag.Key == Tags.Environment) == true,
            [.. (described.VPCs ?? []).Select(vpc => vpc.VPCId)]
        );
    }
}
