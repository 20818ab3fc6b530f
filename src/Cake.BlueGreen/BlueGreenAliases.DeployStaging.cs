using BlueGreen.Configuration;
using BlueGreen.DeployStaging;
using BlueGreen.Reporting;
using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BlueGreen;

public static partial class BlueGreenAliases
{
    /// <summary>Puts a version on the staging side and waits until every instance is in service in the group and in the load balancer.</summary>
    /// <remarks>
    /// The live side is not touched. What a failed deployment made is removed, unless <see cref="DeployStagingOptions.Keep"/> says otherwise; repeated after a
    /// crash it goes on from where it was.
    /// </remarks>
    /// <param name="context">The Cake context.</param>
    /// <param name="settings">The environment.</param>
    /// <param name="options">The image and the version in it.</param>
    /// <returns>What changed, with the time of each step.</returns>
    /// <exception cref="global::BlueGreen.Guards.RefusedException">Staging is occupied, the image is not fit, or the deployment failed.</exception>
    /// <example><code>
    /// Task("Deploy-Staging").Does(async () =>
    ///     await BlueGreenDeployStagingAsync(settings, new DeployStagingOptions { Image = ImageId.Parse("ami-0123456789abcdef0"), Version = AppVersion.Parse("v7") }));
    /// </code></example>
    [CakeMethodAlias]
    [CakeAliasCategory("Deploy-Staging")]
    public static Task<OperationResult> BlueGreenDeployStagingAsync(
        this ICakeContext context,
        EnvironmentSettings settings,
        DeployStagingOptions options
    ) => OperationCall.RunAsync(context, settings, "Deploy-Staging", operations => operations.DeployStagingAsync(options), options);
}
