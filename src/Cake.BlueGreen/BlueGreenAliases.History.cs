using BlueGreen.Configuration;
using BlueGreen.History;
using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BlueGreen;

public static partial class BlueGreenAliases
{
    /// <summary>Tells what was live when, who switched it, from which commit and how long that took. Changes nothing, refuses nothing.</summary>
    /// <remarks>Read from the tags of images and groups, so from any machine; it goes back as far as images are kept.</remarks>
    /// <param name="context">The Cake context.</param>
    /// <param name="settings">The environment.</param>
    /// <returns>The history, the newest first.</returns>
    /// <example><code>
    /// foreach (var entry in (await BlueGreenHistoryAsync(settings)).Entries) { Information("{0} {1}", entry.LiveAt, entry.Version); }
    /// </code></example>
    [CakeMethodAlias]
    [CakeAliasCategory("History")]
    public static Task<HistoryReport> BlueGreenHistoryAsync(this ICakeContext context, EnvironmentSettings settings) =>
        OperationCall.RunAsync(context, settings, "History", operations => operations.HistoryAsync());
}
