using Build.Rehearsal;
using Cake.BlueGreen;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Removes the former version.</summary>
[TaskName("Clean")]
[TaskDescription("Removes the former version from staging once it is drained (--to=VERSION: one that was never live)")]
public sealed class CleanTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override Task RunAsync(BuildContext context) =>
        Visited.RunAsync(context, settings => context.BlueGreenCleanAsync(settings, context.CleanOptions));
}
