using Build.LocalCloud;
using Cake.Common.Diagnostics;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Starts the local cloud.</summary>
[TaskName("Local-Cloud")]
[TaskDescription("Starts the local cloud, or finds the running one, and tells how to use it")]
public sealed class LocalCloudTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context)
    {
        var running = await context.LocalCloud.EnsureRunningAsync();
        var plane = await DataPlane.OfAsync(running.Address);
        ResultFile.Write(context.Layout, "Local-Cloud", LocalCloudResult.Of(running, plane, context.Layout));
        foreach (var line in LocalCloudGuide.Lines(running, plane, context.SiteHosts, context.Layout))
        {
            context.Information("{0}", line);
        }
    }
}
