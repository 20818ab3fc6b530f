using Amazon.EC2.Model;
using BlueGreen.Clean;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>Reads what Clean needs beyond the snapshot, all at once.</summary>
internal sealed class CleanFactsReader(AwsClients aws, AwsCalls calls, EnvironmentNames names, LaunchReader launches)
{
    public async Task<CleanFacts> ReadAsync(CancellationToken cancellationToken)
    {
        var own = launches.OwnAsync(cancellationToken);
        var inUse = launches.ImagesInUseAsync(cancellationToken);
        var images = ImagesAsync(cancellationToken);
        await Task.WhenAll(own, inUse, images).ConfigureAwait(false);
        var made = await own.ConfigureAwait(false);
        var uses = (await inUse.ConfigureAwait(false)).ToLookup(use => made.Contains(use.Launch));
        return new CleanFacts
        {
            Launches = made,
            LaunchImages = [.. uses[true]],
            Images = await images.ConfigureAwait(false),
            ImagesInUse = uses[false].Select(use => use.Image).ToHashSet(),
        };
    }

    private async Task<IReadOnlyList<OwnImage>> ImagesAsync(CancellationToken cancellationToken)
    {
        var images = await new ImageList(aws, calls).MadeForAsync(names, cancellationToken).ConfigureAwait(false);
        return
        [
            .. images
                .Where(image => image.Tags?.Any(tag => tag.Key == Tags.Version) == true)
                .Where(image => !image.Tags.Any(tag => tag is { Key: Tags.Kind, Value: Tags.Base }))
                .OrderByDescending(image => image.CreationDate, StringComparer.Ordinal)
                .Select(Read),
        ];
    }

    private static OwnImage Read(Image image) =>
        new(
            ImageId.Parse(image.ImageId),
            AppVersion.TryParse(image.Tags.First(tag => tag.Key == Tags.Version).Value, out var version) ? version : null,
            [.. (image.BlockDeviceMappings ?? []).Select(device => device.Ebs?.SnapshotId).OfType<string>()]
        );
}
