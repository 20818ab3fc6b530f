using Amazon.EC2.Model;
using Amazon.SimpleSystemsManagement.Model;
using BlueGreen.Configuration;
using BlueGreen.Guards;
using BlueGreen.Images;
using BlueGreen.Naming;
using BlueGreen.State;
using Filter = Amazon.EC2.Model.Filter;

namespace BlueGreen.Aws;

/// <summary>Reads images: those that come from elsewhere, and what the tests of one need to know.</summary>
internal sealed class ImageReader(AwsClients aws, AwsCalls calls, EnvironmentNames names)
{
    private readonly ImageList list = new(aws, calls);

    /// <summary>The image that the settings name.</summary>
    /// <returns>Its id; null where they name none, so that it is baked.</returns>
    /// <exception cref="RefusedException">What they name leads to no image.</exception>
    public async Task<ImageId?> NamedAsync(ImageSettings settings, CancellationToken cancellationToken) =>
        settings switch
        {
            { Id: { } id } => id,
            { Filter: { } filter } => await NewestAsync(filter, settings.Owner ?? ImageList.Self, cancellationToken).ConfigureAwait(false),
            { SsmParameter: { } parameter } => await InParameterAsync(parameter, cancellationToken).ConfigureAwait(false),
            _ => null,
        };

    /// <returns>The image; null where it does not exist or may not be seen.</returns>
    public async Task<TestedImage?> ToTestAsync(ImageId id, CancellationToken cancellationToken) =>
        await list.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } image ? Read(id, image) : null;

    private TestedImage Read(ImageId id, Image image)
    {
        var tags = (image.Tags ?? []).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);
        return new TestedImage(
            id,
            image.State?.Value ?? string.Empty,
            AppVersion.TryParse(tags.GetValueOrDefault(Tags.Version), out var version) ? version : null,
            tags.GetValueOrDefault(Tags.Tested),
            tags.GetValueOrDefault(Tags.TestedWith),
            tags.GetValueOrDefault(Tags.Environment) == names.Tag && tags.ContainsKey(Tags.ContentHash)
        );
    }

    private async Task<ImageId> NewestAsync(string filter, string owner, CancellationToken cancellationToken)
    {
        List<Filter> filters = [new Filter("name", [filter]), new Filter("state", ["available"])];
        var images = await list.AllAsync(owner, filters, cancellationToken).ConfigureAwait(false);
        var newest = images.MaxBy(image => image.CreationDate, StringComparer.Ordinal);
        return newest is null
            ? throw new RefusedException(ImageRefusals.NoneFits(filter, owner == ImageList.Self ? "this account" : owner))
            : ImageId.Parse(newest.ImageId);
    }

    private async Task<ImageId> InParameterAsync(string parameter, CancellationToken cancellationToken)
    {
        try
        {
            var response = await calls
                .RunAsync(
                    "ssm:GetParameter",
                    token => aws.Parameters.GetParameterAsync(new GetParameterRequest { Name = parameter }, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
            return ImageId.TryParse(response.Parameter.Value?.Trim(), out var id)
                ? id
                : throw new RefusedException(ImageRefusals.ParameterIsNoImage(parameter));
        }
        catch (AwsCallException exception) when (exception.ErrorCode is "ParameterNotFound" or "ParameterVersionNotFound")
        {
            throw new RefusedException(ImageRefusals.NoParameter(parameter));
        }
    }
}
