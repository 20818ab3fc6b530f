using Cake.BlueGreen;
using Cake.Common.Diagnostics;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Tells what is live.</summary>
[TaskName("Status")]
[TaskDescription("Tells what is live, what is on staging, and who holds the environment")]
public sealed class StatusTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context)
    {
        foreach (var line in StatusLines.Of(await context.BlueGreenStatusAsync(await context.EnvironmentAsync())))
        {
            context.Information("{0}", line);
        }
    }
}
