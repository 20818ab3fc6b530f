using Cake.Common.Diagnostics;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Stops the local cloud.</summary>
[TaskName("Local-Cloud-Stop")]
[TaskDescription("Stops the local cloud; its data stays")]
public sealed class LocalCloudStopTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context)
    {
        if (await context.LocalCloud.StopAsync() is { } stopped)
        {
            context.Information("local cloud: stopped (process {0}); its data stays", stopped.Process.Id);
        }
        else
        {
            context.Information("local cloud: this checkout has none running");
        }
    }
}
