using BlueGreen.Configuration;
using BlueGreen.Reporting;
using BlueGreen.Switch;
using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BlueGreen;

public static partial class BlueGreenAliases
{
    /// <summary>Makes the version on staging live by swapping the alias records of both zones, and watches it for the bake time.</summary>
    /// <remarks>
    /// Safe to run again: with <see cref="SwitchOptions.To"/> naming the version that is already live, nothing changes. A new version that fails while it is
    /// watched is switched back by itself. Before anything is changed, the checks of <c>validate.checks</c> are made; the commands of <c>hooks.switch</c> run
    /// before and after.
    /// </remarks>
    /// <param name="context">The Cake context.</param>
    /// <param name="settings">The environment.</param>
    /// <param name="options">The version to make live.</param>
    /// <returns>What changed, with the time of each step.</returns>
    /// <exception cref="global::BlueGreen.Guards.RefusedException">The environment is not one that may be switched, or the names were moved back.</exception>
    /// <example><code>
    /// Task("Switch").Does(async () => await BlueGreenSwitchAsync(settings, new SwitchOptions { To = "v7" }));
    /// </code></example>
    [CakeMethodAlias]
    [CakeAliasCategory("Switch")]
    public static Task<OperationResult> BlueGreenSwitchAsync(
        this ICakeContext context,
        EnvironmentSettings settings,
        SwitchOptions options
    ) => OperationCall.RunAsync(context, settings, "Switch", operations => operations.SwitchAsync(options), options);
}
