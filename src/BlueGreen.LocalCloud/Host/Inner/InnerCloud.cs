using System.Diagnostics.CodeAnalysis;
using BlueGreen.LocalCloud.Host.Outer;
using BlueGreen.LocalCloud.Machines.Network;
using BlueGreen.LocalCloud.Traffic;

namespace BlueGreen.LocalCloud.Host.Inner;

/// <summary>The whole cloud, as the first process of its own namespaces.</summary>
internal sealed class InnerCloud : IAsyncDisposable
{
    private readonly LocalCloudHost _cloud;
    private readonly TrafficPlane _traffic;

    private InnerCloud(LocalCloudHost cloud, TrafficPlane traffic)
    {
        _cloud = cloud;
        _traffic = traffic;
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "What is made here ends with the inner cloud, or with its process.")]
    public static async Task<InnerCloud> StartAsync(LocalCloudOptions options, string insideDirectory)
    {
        var directory = new RunDirectory(insideDirectory);
        var bridge = await Bridge.MakeAsync().ConfigureAwait(false);
        await InnerNames.UseAsync(directory).ConfigureAwait(false);
        var traffic = new TrafficPlane(TrafficIn(directory, options), bridge, options);
        var cloud = await LocalCloudHost
            .StartAsync(
                traffic.On(options) with
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
        await traffic.StartAsync(cloud).ConfigureAwait(false);
        return new InnerCloud(cloud, traffic);
    }

    /// <summary>Runs until the process is told to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _cloud.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _traffic.DisposeAsync().ConfigureAwait(false);
        await _cloud.DisposeAsync().ConfigureAwait(false);
    }

    private static TrafficSettings TrafficIn(RunDirectory directory, LocalCloudOptions options) =>
        new()
        {
            PublicResolver = InnerNames.PublicResolver,
            VpcResolver = InnerNames.VpcResolver,
            FrontSocket = directory.Front,
            VpcFrontSocket = directory.VpcFront,
            DataDirectory = options.DataDirectory,
        };
}
