using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.Status;
using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BlueGreen;

public static partial class BlueGreenAliases
{
    /// <summary>Checks that staging is fit to become live: its version, its instances one by one, what it answers. Changes nothing.</summary>
    /// <remarks>The checks of your own, in <c>validate.checks</c>, are among them; every one that fails is named.</remarks>
    /// <param name="context">The Cake context.</param>
    /// <param name="settings">The environment.</param>
    /// <param name="expected">The version that must be there; null for whichever is.</param>
    /// <returns>The report it was judged by.</returns>
    /// <exception cref="global::BlueGreen.Guards.RefusedException">Staging is not fit to become live; every reason is named.</exception>
    /// <example><code>
    /// Task("Validate-Staging").Does(async () => await BlueGreenValidateStagingAsync(settings, AppVersion.Parse("v7")));
    /// </code></example>
    [CakeMethodAlias]
    [CakeAliasCategory("Validate-Staging")]
    public static Task<StatusReport> BlueGreenValidateStagingAsync(
        this ICakeContext context,
        EnvironmentSettings settings,
        AppVersion? expected = null
    ) => OperationCall.RunAsync(context, settings, "Validate-Staging", operations => operations.ValidateStagingAsync(expected));
}
