using Build.Rehearsal;
using Cake.BlueGreen;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Makes the version on staging live.</summary>
[TaskName("Switch")]
[TaskDescription("Makes the version on staging live (--to=VERSION; safe to run again)")]
public sealed class SwitchTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override Task RunAsync(BuildContext context) =>
        Visited.RunAsync(context, settings => context.BlueGreenSwitchAsync(settings, context.SwitchOptions));
}
