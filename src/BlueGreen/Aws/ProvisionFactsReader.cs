using Amazon.Route53;
using Amazon.Route53.Model;
using BlueGreen.Naming;
using BlueGreen.Provision;
using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>Reads what Provision needs beyond the snapshot, all at once.</summary>
internal sealed class ProvisionFactsReader(AwsClients aws, AwsCalls calls, EnvironmentNames names)
{
    private readonly NetworkReader network = new(aws.Ec2, calls, names);
    private readonly IdentityReader identity = new(aws.Iam, calls, names);
    private readonly BalancerReader balancers = new(aws.LoadBalancing, calls);

    public async Task<ProvisionFacts> ReadAsync(EnvironmentSnapshot now, string keyFile, CancellationToken cancellationToken)
    {
        var net = network.ReadAsync(cancellationToken);
        var role = identity.RoleAsync(cancellationToken);
        var profile = identity.ProfileAsync(cancellationToken);
        var keyPair = network.KeyPairAsync(cancellationToken);
        var classic = balancers.ReadAsync([.. now.LoadBalancers.Select(balancer => balancer.Name)], cancellationToken);
        var publicZone = ZoneAsync(now.Public, cancellationToken);
        var privateZone = ZoneAsync(now.Private, cancellationToken);
        await Task.WhenAll(net, role, profile, keyPair, classic, publicZone, privateZone).ConfigureAwait(false);
        return new ProvisionFacts
        {
            Network = await net.ConfigureAwait(false),
            Role = await role.ConfigureAwait(false),
            Profile = await profile.ConfigureAwait(false),
            KeyPair = await keyPair.ConfigureAwait(false),
            KeyFile = keyFile,
            Balancers = await classic.ConfigureAwait(false),
            Public = await publicZone.ConfigureAwait(false),
            Private = await privateZone.ConfigureAwait(false),
        };
    }

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
