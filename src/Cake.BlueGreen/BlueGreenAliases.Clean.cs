using BlueGreen.Clean;
using BlueGreen.Configuration;
using BlueGreen.Reporting;
using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BlueGreen;

public static partial class BlueGreenAliases
{
    /// <summary>Removes the former live version from staging once it is drained, and images beyond the newest that are kept.</summary>
    /// <remarks>Nothing is removed that anything else uses. Where staging is clean already, nothing changes.</remarks>
    /// <param name="context">The Cake context.</param>
    /// <param name="settings">The environment.</param>
    /// <param name="options">How.</param>
    /// <returns>What changed, with the time of each step.</returns>
    /// <exception cref="global::BlueGreen.Guards.RefusedException">What is on staging must stay.</exception>
    /// <example><code>
    /// Task("Clean").Does(async () => await BlueGreenCleanAsync(settings, new CleanOptions()));
    /// </code></example>
    [CakeMethodAlias]
    [CakeAliasCategory("Clean")]
    public static Task<OperationResult> BlueGreenCleanAsync(
        this ICakeContext context,
        EnvironmentSettings settings,
        CleanOptions options
    ) => OperationCall.RunAsync(context, settings, "Clean", operations => operations.CleanAsync(options), options);
}
