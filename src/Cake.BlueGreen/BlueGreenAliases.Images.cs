using BlueGreen.Configuration;
using BlueGreen.Images;
using BlueGreen.Naming;
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
