using BlueGreen.LocalCloud.Host.Outer;
using BlueGreen.LocalCloud.Machines.Network;

namespace BlueGreen.LocalCloud.Host.Inner;

/// <summary>The whole cloud, as the first process of its own namespaces.</summary>
internal static class InnerCloud
{
    public static async Task<LocalCloudHost> StartAsync(LocalCloudOptions options, string insideDirectory)
    {
        var directory = new RunDirectory(insideDirectory);
        var bridge = await Bridge.MakeAsync().ConfigureAwait(false);
        await InnerNames.UseAsync(directory).ConfigureAwait(false);
        return await LocalCloudHost
            .StartAsync(
                options with
                {
                    Socket = directory.Api,
                    DataPlane = new DataPlaneFacts(
                        Machines: true,
                        Why: null,
                        options.EnterFile,
                        $"http://127.0.0.1:{options.FrontPort}",
                        $"http://127.0.0.1:{options.VpcFrontPort}"
                    ),
                }
            )
            .ConfigureAwait(false);
    }
}
