using Cake.BlueGreen;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Makes the former version live again.</summary>
[TaskName("Rollback")]
[TaskDescription("Makes live again what was live before the last switch; safe to run again")]
public sealed class RollbackTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context) =>
        await context.BlueGreenRollbackAsync(await context.EnvironmentAsync(), context.RunOptions);
}
