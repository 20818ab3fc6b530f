using BlueGreen.Configuration;
using BlueGreen.Provision;
using BlueGreen.Reporting;
using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BlueGreen;

public static partial class BlueGreenAliases
{
    /// <summary>Makes what is missing of an environment: network, security group, role, key pair, load balancers, zones, records.</summary>
    /// <remarks>
    /// Safe to run again, also after a crash. Tells what is there already, what it made, and what differs from the settings; what it did not make it never changes.
    /// </remarks>
    /// <param name="context">The Cake context.</param>
    /// <param name="settings">The environment.</param>
    /// <param name="options">How.</param>
    /// <returns>What changed, with the time of each step.</returns>
    /// <exception cref="global::BlueGreen.Guards.RefusedException">Something stands in the way that must not be changed.</exception>
    /// <example><code>
    /// Task("Provision").Does(async () => await BlueGreenProvisionAsync(settings, new ProvisionOptions()));
    /// </code></example>
    [CakeMethodAlias]
    [CakeAliasCategory("Provision")]
    public static Task<OperationResult> BlueGreenProvisionAsync(
        this ICakeContext context,
        EnvironmentSettings settings,
        ProvisionOptions options
    ) => OperationCall.RunAsync(context, settings, "Provision", operations => operations.ProvisionAsync(options), options);
}
