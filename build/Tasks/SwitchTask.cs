using Cake.BlueGreen;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Makes the version on staging live.</summary>
[TaskName("Switch")]
[TaskDescription("Makes the version on staging live (--to=VERSION; safe to run again)")]
public sealed class SwitchTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context) =>
        await context.BlueGreenSwitchAsync(await context.EnvironmentAsync(), context.SwitchOptions);
}
