using Cake.BlueGreen;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Makes what an environment stands on.</summary>
[TaskName("Provision")]
[TaskDescription("Makes what is missing of the environment: network, load balancers, zones, records; safe to run again")]
public sealed class ProvisionTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context) =>
        await context.BlueGreenProvisionAsync(await context.EnvironmentAsync(), context.ProvisionOptions);
}
