using BlueGreen.LocalCloud.Host.Outer;
using BlueGreen.LocalCloud.Machines.Base;
using BlueGreen.LocalCloud.Machines.Disks;
using BlueGreen.LocalCloud.Machines.Guest;
using BlueGreen.LocalCloud.Machines.Metadata;
using BlueGreen.LocalCloud.Machines.Network;
using BlueGreen.LocalCloud.Machines.Reconciling;
using BlueGreen.LocalCloud.Machines.Running;

namespace BlueGreen.LocalCloud.Host.Inner;

/// <summary>The whole cloud, as the first process of its own namespaces.</summary>
internal static class InnerCloud
{
    public static async Task<LocalCloudHost> StartAsync(LocalCloudOptions options, string insideDirectory)
    {
        var directory = new RunDirectory(insideDirectory);
        var bridge = await Bridge.MakeAsync().ConfigureAwait(false);
        await InnerNames.UseAsync(directory).ConfigureAwait(false);
        var tell = (Action<string>)(line => System.Console.Out.WriteLine(line));
        var machines = Machines(options, directory, tell);
        await bridge.AddAddressAsync(MetadataServer.Address).ConfigureAwait(false);
        _ = await MetadataServer.StartAsync(new MetadataService(options.TimeProvider), machines.InstanceAt).ConfigureAwait(false);
        _ = machines.RunAsync(CancellationToken.None);
        return await LocalCloudHost
            .StartAsync(
                options with
                {
                    Socket = directory.Api,
                    Planes = [machines],
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
    }

    private static MachineReconciler Machines(LocalCloudOptions options, RunDirectory directory, Action<string> tell)
    {
        var root = Path.Combine(options.DataDirectory ?? directory.Path, "machines");
        var disks = new MachineDisks(root, CacheDirectory.Base, GuestFiles.Ensure());
        return new MachineReconciler(disks, new MachineLauncher(disks), options.TimeProvider, tell);
    }
}
