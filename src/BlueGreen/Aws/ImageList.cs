using Amazon.EC2.Model;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>Images as EC2 describes them.</summary>
internal sealed class ImageList(AwsClients aws, AwsCalls calls)
{
    /// <summary>What EC2 calls this account as an owner.</summary>
    public const string Self = "self";

    /// <returns>The image; null where it does not exist or may not be seen.</returns>
    public async Task<Image?> FindAsync(ImageId id, CancellationToken cancellationToken)
    {
        try
        {
            var response = await calls
                .RunAsync(
                    "ec2:DescribeImages",
                    token => aws.Ec2.DescribeImagesAsync(new DescribeImagesRequest { ImageIds = [id.ToString()] }, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
            return response.Images is [var image, ..] ? image : null;
        }
        catch (AwsCallException exception) when (exception.ErrorCode.StartsWith("InvalidAMIID", StringComparison.Ordinal))
        {
            return null;
        }
    }

    /// <summary>The images that were made for an environment.</summary>
    public Task<IReadOnlyList<Image>> MadeForAsync(EnvironmentNames names, CancellationToken cancellationToken) =>
        AllAsync(Self, [new Filter($"tag:{Tags.Environment}", [names.Tag])], cancellationToken);

    /// <summary>Every image of an owner that the filters let through.</summary>
    public async Task<IReadOnlyList<Image>> AllAsync(string owner, List<Filter> filters, CancellationToken cancellationToken)
    {
        var images = new List<Image>();
        var request = new DescribeImagesRequest { Owners = [owner], Filters = filters };
        do
        {
            var page = await calls
                .RunAsync("ec2:DescribeImages", token => aws.Ec2.DescribeImagesAsync(request, token), cancellationToken)
                .ConfigureAwait(false);
            images.AddRange(page.Images ?? []);
            request.NextToken = page.NextToken;
        } while (!string.IsNullOrEmpty(request.NextToken));

        return images;
    }
}
