using BlueGreen;
using BlueGreen.Configuration;
using BlueGreen.Reporting;
using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BlueGreen;

public static partial class BlueGreenAliases
{
    /// <summary>Makes live again what was live before the last switch, also one that died half-way.</summary>
    /// <remarks>The first call that changes anything is the one that moves the live names. Repeated, it changes nothing.</remarks>
    /// <param name="context">The Cake context.</param>
    /// <param name="settings">The environment.</param>
    /// <param name="options">How.</param>
    /// <returns>What changed, with the time of each step.</returns>
    /// <exception cref="global::BlueGreen.Guards.RefusedException">There is no way back: none is recorded, or the old group is gone or not healthy.</exception>
    /// <example><code>
    /// Task("Rollback").Does(async () => await BlueGreenRollbackAsync(settings, new RunOptions()));
    /// </code></example>
    [CakeMethodAlias]
    [CakeAliasCategory("Rollback")]
    public static Task<OperationResult> BlueGreenRollbackAsync(
        this ICakeContext context,
        EnvironmentSettings settings,
        RunOptions options
    ) => OperationCall.RunAsync(context, settings, "Rollback", operations => operations.RollbackAsync(options), options);
}
