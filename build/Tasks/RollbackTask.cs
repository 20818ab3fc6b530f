using Build.Rehearsal;
using Cake.BlueGreen;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Makes the former version live again.</summary>
[TaskName("Rollback")]
[TaskDescription("Makes live again what was live before the last switch; safe to run again")]
public sealed class RollbackTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override Task RunAsync(BuildContext context) =>
        Visited.RunAsync(context, settings => context.BlueGreenRollbackAsync(settings, context.RunOptions));
}
