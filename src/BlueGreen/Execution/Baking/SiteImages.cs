using System.Globalization;
using Amazon.EC2;
using Amazon.EC2.Model;
using BlueGreen.Aws;
using BlueGreen.Images;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Execution.Baking;

/// <summary>Finds, registers and marks the images of one environment.</summary>
internal sealed class SiteImages(RunParts run)
{
    private const int LongestName = 128;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    private readonly ImageList list = new(run.Aws, run.Calls);

    /// <summary>Images of this environment of one kind, the newest first.</summary>
    public async Task<IReadOnlyList<SiteImage>> ListAsync(ImageKind kind, CancellationToken cancellationToken) =>
        [.. (await DescribeAsync(kind, cancellationToken).ConfigureAwait(false)).Select(Read).OfType<SiteImage>()];

    /// <summary>The image of that content: the one that is there, else one that is made now.</summary>
    /// <param name="source">What it holds.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async Task<SiteImage> ProvideAsync(
        SiteImageSource source,
        Func<CancellationToken, Task<ImageId>> make,
        CancellationToken cancellationToken
    )
    {
        var there = (await DescribeAsync(source.Kind, cancellationToken).ConfigureAwait(false)).FirstOrDefault(image =>
            Holds(image, source)
        );
        if (there is not null)
        {
            run.Log.Tell($"{there.ImageId}: holds {source.Version} already");
        }

        var id = there is null ? await make(cancellationToken).ConfigureAwait(false) : ImageId.Parse(there.ImageId);
        await AvailableAsync(id, cancellationToken).ConfigureAwait(false);
        if (there?.ImdsSupport != ImdsSupportValues.V20)
        {
            await RequireSessionTokensAsync(id, cancellationToken).ConfigureAwait(false);
        }

        return (there is null ? null : Read(there)) ?? new SiteImage(id, source.Version, source.Release, source.ContentHash, Tested: null);
    }

    /// <summary>Registers an image that holds nothing, for a cloud without machines.</summary>
    public async Task<ImageId> RegisterAsync(SiteImageSource source, CancellationToken cancellationToken)
    {
        var response = await run
            .Calls.RunAsync("ec2:RegisterImage", token => run.Aws.Ec2.RegisterImageAsync(Request(source), token), cancellationToken)
            .ConfigureAwait(false);
        run.Log.Tell($"{response.ImageId}: registered with {source.Version}");
        return ImageId.Parse(response.ImageId);
    }

    private async Task<IReadOnlyList<Image>> DescribeAsync(ImageKind kind, CancellationToken cancellationToken)
    {
        var images = await list.MadeForAsync(run.Names, cancellationToken).ConfigureAwait(false);
        return
        [
            .. images
                .Where(image => Tag(image, Tags.Kind) == Tags.Base == (kind == ImageKind.Base))
                .OrderByDescending(image => image.CreationDate, StringComparer.Ordinal),
        ];
    }

    // One that failed, or is being removed, is as good as none.
    private static bool Holds(Image image, SiteImageSource source) =>
        Tag(image, Tags.ContentHash) == source.ContentHash
        && Tag(image, Tags.Version) == source.Version.ToString()
        && (image.State == ImageState.Available || image.State == ImageState.Pending);

    // Packer of old can't ask for it when it makes an image, so it is asked for here, by whatever the image was made.
    private Task RequireSessionTokensAsync(ImageId id, CancellationToken cancellationToken) =>
        run.Calls.RunAsync(
            "ec2:ModifyImageAttribute",
            token =>
                run.Aws.Ec2.ModifyImageAttributeAsync(
                    new ModifyImageAttributeRequest { ImageId = id.ToString(), ImdsSupport = ImdsSupportValues.V20.Value },
                    token
                ),
            cancellationToken
        );

    private Task AvailableAsync(ImageId id, CancellationToken cancellationToken) =>
        run.Waiter.UntilAsync(id.ToString(), token => ProbeAsync(id, token), new WaitPolicy(Interval, Timeout), cancellationToken);

    // An image that was made a moment ago may not be known everywhere in EC2 yet.
    private async Task<Probe<bool>> ProbeAsync(ImageId id, CancellationToken cancellationToken)
    {
        var state = (await list.FindAsync(id, cancellationToken).ConfigureAwait(false))?.State;
        return state == ImageState.Available ? new Probe<bool>.Done(true) : new Probe<bool>.Pending(state?.Value ?? "not known yet");
    }

    /// <summary>Writes what the tests of an image said.</summary>
    /// <param name="image">The image.</param>
    /// <param name="passed">Whether it passed.</param>
    /// <param name="with">What it was tested with; null where nobody says.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public Task MarkTestedAsync(ImageId image, bool passed, string? with, CancellationToken cancellationToken) =>
        run.Calls.RunAsync(
            "ec2:CreateTags",
            token =>
                run.Aws.Ec2.CreateTagsAsync(
                    new CreateTagsRequest
                    {
                        Resources = [image.ToString()],
                        Tags =
                        [
                            new Tag(Tags.Tested, passed ? "passed" : "failed"),
                            new Tag(Tags.TestedAt, Tags.Time(run.Clock.Now)),
                            .. with is null ? [] : new[] { new Tag(Tags.TestedWith, with) },
                        ],
                    },
                    token
                ),
            cancellationToken
        );

    private RegisterImageRequest Request(SiteImageSource source) =>
        new()
        {
            Name = NameOf(source),
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
                        new Tag(Tags.Kind, source.Kind == ImageKind.Base ? Tags.Base : Tags.Site),
                    ],
                },
            ],
        };

    /// <summary>The name of an image of that content: no two contents have the same.</summary>
    public string NameOf(SiteImageSource source) =>
        LimitedName.Fit(
            $"{run.Names.Groups.Base}-{(source.Kind == ImageKind.Base ? Tags.Base : source.Version)}-{source.ContentHash[..12]}",
            LongestName
        );

    private static SiteImage? Read(Image image) =>
        AppVersion.TryParse(Tag(image, Tags.Version), out var version)
            ? new SiteImage(
                ImageId.Parse(image.ImageId),
                version,
                int.TryParse(Tag(image, Tags.Release), CultureInfo.InvariantCulture, out var release) ? release : 0,
                Tag(image, Tags.ContentHash) ?? string.Empty,
                Tag(image, Tags.Tested)
            )
            : null;

    private static string? Tag(Image image, string key) => image.Tags?.Find(tag => tag.Key == key)?.Value;
}
