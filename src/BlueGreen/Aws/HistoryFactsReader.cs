using System.Globalization;
using Amazon.EC2.Model;
using BlueGreen.History;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>Reads what a history is told from: the tags of the environment's images and groups.</summary>
internal sealed class HistoryFactsReader(AwsClients aws, AwsCalls calls, SnapshotReader reader, EnvironmentNames names)
{
    public async Task<HistoryFacts> ReadAsync(CancellationToken cancellationToken)
    {
        var groups = reader.GroupsAsync(cancellationToken);
        var images = await ImagesAsync(cancellationToken).ConfigureAwait(false);
        return new HistoryFacts(images, [.. (await groups.ConfigureAwait(false)).Where(IsOurs)]);
    }

    // The name alone can't tell production's version eu-v7 from version v7 of production-eu.
    private bool IsOurs(Group group) => group.MadeFor is { } owner ? owner == names.Tag : names.Groups.Owns(group.Name.ToString());

    private async Task<IReadOnlyList<MarkedImage>> ImagesAsync(CancellationToken cancellationToken)
    {
        var images = await new ImageList(aws, calls).MadeForAsync(names, cancellationToken).ConfigureAwait(false);
        return [.. images.Select(Read).OfType<MarkedImage>()];
    }

    private static MarkedImage? Read(Image image)
    {
        var tags = (image.Tags ?? []).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);
        return tags.GetValueOrDefault(Tags.Version) is { Length: > 0 } version
            ? new MarkedImage(
                ImageId.Parse(image.ImageId),
                version,
                tags.GetValueOrDefault(Tags.Commit) is { Length: > 0 } commit ? commit : null,
                DateTimeOffset.TryParse(
                    tags.GetValueOrDefault(Tags.LiveAt),
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var at
                )
                    ? at
                    : null,
                [.. tags.Select(tag => LiveMark.TryParse(tag.Key, tag.Value)).OfType<LiveMark>()]
            )
            : null;
    }
}
