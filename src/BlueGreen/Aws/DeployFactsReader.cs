using Amazon.AutoScaling.Model;
using Amazon.EC2.Model;
using Amazon.IdentityManagement.Model;
using BlueGreen.DeployStaging;
using BlueGreen.Naming;
using BlueGreen.State;
using Filter = Amazon.EC2.Model.Filter;

namespace BlueGreen.Aws;

/// <summary>Reads what Deploy-Staging needs beyond the snapshot, all at once.</summary>
internal sealed class DeployFactsReader(
    AwsClients aws,
    AwsCalls calls,
    EnvironmentNames names,
    LaunchReader launches,
    ScalingReader scaling
)
{
    public async Task<DeployFacts> ReadAsync(
        EnvironmentSnapshot now,
        ImageId? image,
        State.UserData? userData,
        CancellationToken cancellationToken
    )
    {
        var live = Sides.Read(now, names.Hosts).Live;
        var found = image is { } id ? ImageAsync(id, cancellationToken) : Task.FromResult<ImageFacts?>(null);
        var taken = launches.NamesAsync(cancellationToken);
        var launch = live?.Group is { } group
            ? launches.TraitsAsync(group.Launch, cancellationToken)
            : Task.FromResult<LaunchTraits?>(null);
        var acting = live?.Group is { } scaled
            ? scaling.ReadAsync(scaled.Name, live.LoadBalancer.Traffic, cancellationToken)
            : Task.FromResult(GroupScaling.None);
        var first = live?.Group is null;
        var securityGroup = first ? SecurityGroupAsync(live?.LoadBalancer.Vpc, cancellationToken) : Task.FromResult<string?>(null);
        var profile = first ? ExistsAsync("iam:GetInstanceProfile", ProfileAsync, cancellationToken) : Task.FromResult(false);
        var keyPair = first ? ExistsAsync("ec2:DescribeKeyPairs", KeyPairAsync, cancellationToken) : Task.FromResult(false);
        await Task.WhenAll(found, taken, launch, acting, securityGroup, profile, keyPair).ConfigureAwait(false);
        return new DeployFacts
        {
            Image = await found.ConfigureAwait(false),
            LiveLaunch = await launch.ConfigureAwait(false),
            LiveScaling = await acting.ConfigureAwait(false),
            LaunchNames = await taken.ConfigureAwait(false),
            SecurityGroup = await securityGroup.ConfigureAwait(false),
            HasInstanceProfile = await profile.ConfigureAwait(false),
            HasKeyPair = await keyPair.ConfigureAwait(false),
            UserData = userData,
        };
    }

    private async Task<ImageFacts?> ImageAsync(ImageId id, CancellationToken cancellationToken) =>
        await new ImageList(aws, calls).FindAsync(id, cancellationToken).ConfigureAwait(false) is { } image ? Read(id, image) : null;

    private static ImageFacts Read(ImageId id, Image image)
    {
        var tags = (image.Tags ?? []).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);
        return new ImageFacts(
            id,
            image.State?.Value ?? string.Empty,
            AppVersion.TryParse(tags.GetValueOrDefault(Tags.Version), out var version) ? version : null,
            tags.GetValueOrDefault(Tags.Tested)
        );
    }

    private async Task<string?> SecurityGroupAsync(string? vpc, CancellationToken cancellationToken)
    {
        var request = new DescribeSecurityGroupsRequest
        {
            Filters = [new Filter("group-name", [names.SecurityGroup]), .. vpc is null ? [] : new[] { new Filter("vpc-id", [vpc]) }],
        };
        var response = await calls
            .RunAsync("ec2:DescribeSecurityGroups", token => aws.Ec2.DescribeSecurityGroupsAsync(request, token), cancellationToken)
            .ConfigureAwait(false);
        return response.SecurityGroups is [var group, ..] ? group.GroupId : null;
    }

    private async Task<object> ProfileAsync(CancellationToken cancellationToken) =>
        await aws
            .Iam.GetInstanceProfileAsync(new GetInstanceProfileRequest { InstanceProfileName = names.Role }, cancellationToken)
            .ConfigureAwait(false);

    private async Task<object> KeyPairAsync(CancellationToken cancellationToken) =>
        await aws
            .Ec2.DescribeKeyPairsAsync(new DescribeKeyPairsRequest { KeyNames = [names.KeyPair] }, cancellationToken)
            .ConfigureAwait(false);

    private async Task<bool> ExistsAsync(string action, Func<CancellationToken, Task<object>> ask, CancellationToken cancellationToken)
    {
        try
        {
            await calls.RunAsync(action, ask, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (AwsCallException exception) when (exception.ErrorCode is "NoSuchEntity" or "InvalidKeyPair.NotFound")
        {
            return false;
        }
    }
}
