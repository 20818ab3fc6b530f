using BlueGreen.Configuration;
using BlueGreen.Status;
using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BlueGreen;

public static partial class BlueGreenAliases
{
    /// <summary>Tells what is live, what is on staging, and who holds the environment. Changes nothing, refuses nothing.</summary>
    /// <param name="context">The Cake context.</param>
    /// <param name="settings">The environment.</param>
    /// <returns>The report.</returns>
    /// <example><code>
    /// Task("Status").Does(async () => Information((await BlueGreenStatusAsync(settings)).State));
    /// </code></example>
    [CakeMethodAlias]
    [CakeAliasCategory("Status")]
    public static Task<StatusReport> BlueGreenStatusAsync(this ICakeContext context, EnvironmentSettings settings) =>
        OperationCall.RunAsync(context, settings, "Status", operations => operations.StatusAsync());
}
