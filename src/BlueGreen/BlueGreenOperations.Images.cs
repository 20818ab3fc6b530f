using BlueGreen.Aws;
using BlueGreen.Configuration;
using BlueGreen.Execution;
using BlueGreen.Execution.Baking;
using BlueGreen.Execution.Testing;
using BlueGreen.Images;
using BlueGreen.Naming;

namespace BlueGreen;

public sealed partial class BlueGreenOperations
{
    /// <summary>The images of the site that were made for this environment, the newest first. Changes nothing.</summary>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The images.</returns>
    public Task<IReadOnlyList<SiteImage>> ImagesAsync(CancellationToken cancellationToken = default) =>
        WithRunAsync(run => new SiteImages(run).ListAsync(ImageKind.Site, cancellationToken));

    /// <summary>Provides the image of that content: the one that is there, else one that is made now.</summary>
    /// <param name="source">What the image holds.</param>
    /// <param name="maker">Makes it.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The image.</returns>
    /// <exception cref="Guards.RefusedException">It could not be made; nothing half made is left.</exception>
    public Task<SiteImage> BakeImageAsync(SiteImageSource source, IImageMaker maker, CancellationToken cancellationToken = default) =>
        WithRunAsync(run =>
        {
            var images = new SiteImages(run);
            return images.ProvideAsync(source, token => new ImageBakery(run, images, maker).MakeAsync(source, token), cancellationToken);
        });

    /// <summary>
    /// Gives the local cloud an image of a packed site without baking one: it stands for the image that Packer would make. Repeated, it finds the one that is
    /// there.
    /// </summary>
    /// <param name="source">What the image holds.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The image.</returns>
    /// <exception cref="Guards.RefusedException">The settings say <c>aws</c>, where an image must be baked.</exception>
    public Task<SiteImage> RegisterImageAsync(SiteImageSource source, CancellationToken cancellationToken = default) =>
        settings.Cloud == Cloud.Local
            ? WithRunAsync(run =>
            {
                var images = new SiteImages(run);
                return images.ProvideAsync(source, token => images.RegisterAsync(source, token), cancellationToken);
            })
            : throw new Guards.RefusedException(ImageRefusals.NotRegistered());

    /// <summary>Tests an image on a throw-away machine, and writes on the image what was found. The machine is removed however the run ends.</summary>
    /// <param name="tester">Tests the machine.</param>
    /// <param name="options">Which image.</param>
    /// <param name="cancellationToken">Stops the run; what it made is removed all the same.</param>
    /// <returns>What was found: the image has passed, or needs no test.</returns>
    /// <exception cref="Guards.RefusedException">The image did not pass, or could not be tested.</exception>
    public Task<ImageTestResult> TestImageAsync(
        IImageTester tester,
        TestImageOptions options,
        CancellationToken cancellationToken = default
    ) => WithRunAsync(run => new ImageTest(run, tester, options).RunAsync(cancellationToken));

    /// <summary>Writes on an image what its tests said, where they were made by other means.</summary>
    /// <param name="image">The image.</param>
    /// <param name="passed">Whether they passed.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public Task MarkImageTestedAsync(ImageId image, bool passed, CancellationToken cancellationToken = default) =>
        WithRunAsync(async run =>
        {
            await new SiteImages(run).MarkTestedAsync(image, passed, with: null, cancellationToken).ConfigureAwait(false);
            return true;
        });

    private Task<ImageId?> NamedImageAsync(RunParts run, CancellationToken cancellationToken) =>
        new ImageReader(run.Aws, run.Calls, run.Names).NamedAsync(settings.Image, cancellationToken);
}
