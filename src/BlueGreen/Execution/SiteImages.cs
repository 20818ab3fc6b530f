using System.Globalization;
using Amazon.EC2;
using Amazon.EC2.Model;
using BlueGreen.Images;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Execution;

/// <summary>Finds, registers and marks the images of one environment.</summary>
internal sealed class SiteImages(RunParts run)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    /// <summary>Images of this environment, the newest first.</summary>
    public async Task<IReadOnlyList<SiteImage>> ListAsync(CancellationToken cancellationToken)
    {
        var images = new List<Image>();
        var request = new DescribeImagesRequest
        {
            Owners = ["self"],
            Filters = [new Filter($"tag:{Tags.Environment}", [run.EnvironmentTag])],
        };
        do
        {
            var page = await run
                .Calls.RunAsync("ec2:DescribeImages", token => run.Aws.Ec2.DescribeImagesAsync(request, token), cancellationToken)
                .ConfigureAwait(false);
            images.AddRange(page.Images ?? []);
            request.NextToken = page.NextToken;
        } while (!string.IsNullOrEmpty(request.NextToken));

        return [.. images.OrderByDescending(image => image.CreationDate, StringComparer.Ordinal).Select(Read).OfType<SiteImage>()];
    }

    /// <summary>The image of that content: the one that is there, else one that is registered now.</summary>
    public async Task<SiteImage> RegisterAsync(SiteImageSource source, CancellationToken cancellationToken)
    {
        var there = (await ListAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(image =>
            image.ContentHash == source.ContentHash && image.Version == source.Version
        );
        if (there is not null)
        {
            run.Log.Tell($"{there.Id}: holds {there.Version} already");
            return await AvailableAsync(there, cancellationToken).ConfigureAwait(false);
        }

        var response = await run
            .Calls.RunAsync("ec2:RegisterImage", token => run.Aws.Ec2.RegisterImageAsync(Request(source), token), cancellationToken)
            .ConfigureAwait(false);
        var made = new SiteImage(ImageId.Parse(response.ImageId), source.Version, source.Release, source.ContentHash, Tested: null);
        run.Log.Tell($"{made.Id}: registered with {made.Version}");
        return await AvailableAsync(made, cancellationToken).ConfigureAwait(false);
    }

    private async Task<SiteImage> AvailableAsync(SiteImage image, CancellationToken cancellationToken)
    {
        await run
            .Waiter.UntilAsync(
                image.Id.ToString(),
                token => ProbeAsync(image.Id, token),
                new WaitPolicy(Interval, Timeout),
                cancellationToken
            )
            .ConfigureAwait(false);
        return image;
    }

    private async Task<Probe<bool>> ProbeAsync(ImageId id, CancellationToken cancellationToken)
    {
        var response = await run
            .Calls.RunAsync(
                "ec2:DescribeImages",
                token => run.Aws.Ec2.DescribeImagesAsync(new DescribeImagesRequest { ImageIds = [id.ToString()] }, token),
                cancellationToken
            )
            .ConfigureAwait(false);
        var state = response.Images is [var image, ..] ? image.State : null;
        return state == ImageState.Available ? new Probe<bool>.Done(true) : new Probe<bool>.Pending(state?.Value ?? "not known yet");
    }

    /// <summary>Writes what the tests of an image said.</summary>
    public Task MarkTestedAsync(ImageId image, bool passed, CancellationToken cancellationToken) =>
        run.Calls.RunAsync(
            "ec2:CreateTags",
            token =>
                run.Aws.Ec2.CreateTagsAsync(
                    new CreateTagsRequest { Resources = [image.ToString()], Tags = [new Tag(Tags.Tested, passed ? "passed" : "failed")] },
                    token
                ),
            cancellationToken
        );

    private RegisterImageRequest Request(SiteImageSource source) =>
        new()
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"{run.Names.Groups.Base}-{source.Version}-{source.ContentHash[..12]}"),
            Architecture = ArchitectureValues.X86_64,
            RootDeviceName = "/dev/xvda",
            VirtualizationType = "hvm",
            EnaSupport = true,
            ImdsSupport = ImdsSupportValues.V20,
            TagSpecifications =
            [
                new TagSpecification
                {
                    ResourceType = ResourceType.Image,
                    Tags =
                    [
                        new Tag("Name", $"{run.Names.Groups.Base}-{source.Version}"),
                        new Tag(Tags.Environment, run.EnvironmentTag),
                        new Tag(Tags.Version, source.Version.ToString()),
                        new Tag(Tags.ContentHash, source.ContentHash),
                        new Tag(Tags.Release, source.Release.ToString(CultureInfo.InvariantCulture)),
                        new Tag(Tags.Commit, source.Commit),
                        new Tag(Tags.Kind, "site"),
                    ],
                },
            ],
        };

    private static SiteImage? Read(Image image)
    {
        var tags = (image.Tags ?? []).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);
        return tags.GetValueOrDefault(Tags.Kind) != "base" && AppVersion.TryParse(tags.GetValueOrDefault(Tags.Version), out var version)
            ? new SiteImage(
                ImageId.Parse(image.ImageId),
                version,
                int.TryParse(tags.GetValueOrDefault(Tags.Release), CultureInfo.InvariantCulture, out var release) ? release : 0,
                tags.GetValueOrDefault(Tags.ContentHash) ?? string.Empty,
                tags.GetValueOrDefault(Tags.Tested)
            )
            : null;
    }
}
