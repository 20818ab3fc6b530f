using System.Diagnostics.CodeAnalysis;
using BlueGreen.LocalCloud.Host.Outer;
using BlueGreen.LocalCloud.Machines.Base;
using BlueGreen.LocalCloud.Machines.Disks;
using BlueGreen.LocalCloud.Machines.Guest;
using BlueGreen.LocalCloud.Machines.Metadata;
using BlueGreen.LocalCloud.Machines.Network;
using BlueGreen.LocalCloud.Machines.Reconciling;
using BlueGreen.LocalCloud.Machines.Running;
using BlueGreen.LocalCloud.Traffic;

namespace BlueGreen.LocalCloud.Host.Inner;

/// <summary>The whole cloud, as the first process of its own namespaces.</summary>
internal static class InnerCloud
{
    [SuppressMessage("Reliability", "CA2000", Justification = "Load balancers and names end with the namespaces, as machines do.")]
    public static async Task<LocalCloudHost> StartAsync(LocalCloudOptions options, string insideDirectory)
    {
        var directory = new RunDirectory(insideDirectory);
        var bridge = await Bridge.MakeAsync().ConfigureAwait(false);
        await InnerNames.UseAsync(directory).ConfigureAwait(false);
        var tell = (Action<string>)(line => System.Console.Out.WriteLine(line));
        var machines = Machines(options, directory, tell);
        var traffic = new TrafficPlane(Traffic(options, directory), bridge, options);
        await bridge.AddAddressAsync(MetadataServer.Address).ConfigureAwait(false);
        _ = await MetadataServer.StartAsync(new MetadataService(options.TimeProvider), machines.InstanceAt).ConfigureAwait(false);
        _ = machines.RunAsync(CancellationToken.None);
        var cloud = await LocalCloudHost
            .StartAsync(
                traffic.On(options with { Planes = [machines] }) with
                {
                    Socket = directory.Api,
                    InstanceMachines = machines,
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
        return cloud;
    }

    private static MachineReconciler Machines(LocalCloudOptions options, RunDirectory directory, Action<string> tell)
    {
        var root = Path.Combine(options.DataDirectory ?? directory.Path, "machines");
        var disks = new MachineDisks(root, CacheDirectory.Base, GuestFiles.Ensure());
        return new MachineReconciler(disks, new MachineLauncher(disks), options.TimeProvider, tell);
    }

    private static TrafficSettings Traffic(LocalCloudOptions options, RunDirectory directory) =>
        new()
        {
            PublicResolver = InnerNames.PublicResolver,
            VpcResolver = InnerNames.VpcResolver,
            FrontSocket = directory.Front,
            VpcFrontSocket = directory.VpcFront,
            DataDirectory = options.DataDirectory,
        };
}
