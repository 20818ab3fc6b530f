using BlueGreen.Configuration;
using BlueGreen.Images;
using BlueGreen.Naming;
using Cake.BlueGreen.Images;
using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BlueGreen;

public static partial class BlueGreenAliases
{
    /// <summary>Lists the images of an environment, the newest first. Changes nothing.</summary>
    /// <param name="context">The Cake context.</param>
    /// <param name="settings">The environment.</param>
    /// <returns>The images.</returns>
    /// <example><code>
    /// var newest = (await BlueGreenImagesAsync(settings)).FirstOrDefault();
    /// </code></example>
    [CakeMethodAlias]
    [CakeAliasCategory("Images")]
    public static Task<IReadOnlyList<SiteImage>> BlueGreenImagesAsync(this ICakeContext context, EnvironmentSettings settings) =>
        OperationCall.RunAsync(context, settings, "Images", operations => operations.ImagesAsync());

    /// <summary>Gives the local cloud an image of a packed site without baking one; repeated, it finds the one that is there.</summary>
    /// <param name="context">The Cake context.</param>
    /// <param name="settings">The environment; <c>cloud</c> must be <c>local</c>.</param>
    /// <param name="source">What the image holds.</param>
    /// <returns>The image.</returns>
    /// <exception cref="global::BlueGreen.Guards.RefusedException">The settings say <c>aws</c>, where an image must be baked.</exception>
    /// <example><code>
    /// var image = await BlueGreenRegisterImageAsync(settings, new SiteImageSource { Version = AppVersion.Parse("v7"), ContentHash = hash });
    /// </code></example>
    [CakeMethodAlias]
    [CakeAliasCategory("Images")]
    public static Task<SiteImage> BlueGreenRegisterImageAsync(
        this ICakeContext context,
        EnvironmentSettings settings,
        SiteImageSource source
    ) => OperationCall.RunAsync(context, settings, "Bake-AMI", operations => operations.RegisterImageAsync(source));

    /// <summary>Bakes an image with Packer, unless one of the same content is there already.</summary>
    /// <remarks>
    /// Packer works in the environment's own network and as whom the operations call AWS. The image's instances give metadata only to holders of a session
    /// token (IMDSv2). A bake that fails leaves nothing.
    /// </remarks>
    /// <param name="context">The Cake context.</param>
    /// <param name="settings">The environment.</param>
    /// <param name="bake">The template, and what goes into the image.</param>
    /// <returns>The image.</returns>
    /// <exception cref="global::BlueGreen.Guards.RefusedException">Packer or the network is missing, or the bake failed.</exception>
    /// <example><code>
    /// var image = await BlueGreenBakeImageAsync(settings, new BakeImageSettings
    /// {
    ///     Source = new SiteImageSource { Version = AppVersion.Parse("v7"), ContentHash = hash },
    ///     Template = "images/site/site.pkr.hcl",
    ///     Plugins = "images/site/plugins.pkr.hcl",
    ///     Variables = new Dictionary&lt;string, string&gt; { ["base_image"] = "ami-0123456789abcdef0", ["archive"] = "artifacts/site.tar.gz" },
    /// });
    /// </code></example>
    [CakeMethodAlias]
    [CakeAliasCategory("Images")]
    public static Task<SiteImage> BlueGreenBakeImageAsync(this ICakeContext context, EnvironmentSettings settings, BakeImageSettings bake)
    {
        ArgumentNullException.ThrowIfNull(bake);
        return OperationCall.RunToItsEndAsync(
            context,
            settings,
            bake.Source.Kind == ImageKind.Base ? "Bake-Base-AMI" : "Bake-AMI",
            (operations, cancellationToken) =>
                operations.BakeImageAsync(bake.Source, new PackerImageMaker(context, bake), cancellationToken)
        );
    }

    /// <summary>Tests an image with Serverspec on a throw-away instance, and tags it with what was found.</summary>
    /// <remarks>
    /// The instance, its key and its security group are removed however the run ends; should it be killed, the instance ends itself and the next test removes
    /// the rest. An image that has passed these tests before, and one that needs none (<c>image.tests</c> is <c>none</c>), is not tested.
    /// </remarks>
    /// <param name="context">The Cake context.</param>
    /// <param name="settings">The environment.</param>
    /// <param name="test">The image and the specs.</param>
    /// <returns>The image, which has passed or needs no test.</returns>
    /// <exception cref="global::BlueGreen.Guards.RefusedException">
    /// The image did not pass, or could not be tested: its machine could not be reached, or a program is missing.
    /// </exception>
    /// <example><code>
    /// await BlueGreenTestImageAsync(settings, new TestImageSettings
    /// {
    ///     Image = ImageId.Parse("ami-0123456789abcdef0"),
    ///     Specs = ["images/base/spec", "images/site/spec"],
    /// });
    /// </code></example>
    [CakeMethodAlias]
    [CakeAliasCategory("Images")]
    public static Task<ImageTestResult> BlueGreenTestImageAsync(
        this ICakeContext context,
        EnvironmentSettings settings,
        TestImageSettings test
    )
    {
        ArgumentNullException.ThrowIfNull(test);
        return OperationCall.RunToItsEndAsync(
            context,
            settings,
            "Serverspec-Test",
            (operations, cancellationToken) =>
                operations.TestImageAsync(
                    new ServerspecImageTester(context, test),
                    new TestImageOptions
                    {
                        Image = test.Image,
                        Version = test.Version,
                        SpecsHash = SpecsHash.Of(context, test.Specs),
                    },
                    cancellationToken
                )
        );
    }

    /// <summary>Writes on an image what its tests said: Deploy-Staging takes only one that passed.</summary>
    /// <param name="context">The Cake context.</param>
    /// <param name="settings">The environment.</param>
    /// <param name="image">The image.</param>
    /// <param name="passed">Whether the tests passed.</param>
    /// <returns>The image's id.</returns>
    /// <example><code>
    /// await BlueGreenMarkImageTestedAsync(settings, ImageId.Parse("ami-0123456789abcdef0"), passed: true);
    /// </code></example>
    [CakeMethodAlias]
    [CakeAliasCategory("Images")]
    public static Task<ImageId> BlueGreenMarkImageTestedAsync(
        this ICakeContext context,
        EnvironmentSettings settings,
        ImageId image,
        bool passed
    ) =>
        OperationCall.RunAsync(
            context,
            settings,
            "Serverspec-Test",
            async operations =>
            {
                await operations.MarkImageTestedAsync(image, passed).ConfigureAwait(false);
                return image;
            }
        );
}
