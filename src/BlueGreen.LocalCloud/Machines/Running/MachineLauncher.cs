using BlueGreen.LocalCloud.Machines.Disks;
using BlueGreen.LocalCloud.Machines.Network;
using BlueGreen.LocalCloud.Machines.Support;
using BlueGreen.LocalCloud.Machines.View;

namespace BlueGreen.LocalCloud.Machines.Running;

/// <summary>Starts machines on their disks.</summary>
internal sealed class MachineLauncher(MachineDisks disks)
{
    private int _wires;

    public async Task<Machine> StartAsync(WantedMachine wanted)
    {
        await disks.PrepareAsync(wanted).ConfigureAwait(false);
        return Machine.Start(
            Path.Combine(disks.Root, "guest", "launch"),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["MACHINES"] = disks.Root,
                ["INSTANCE"] = MachineDisks.Relative(wanted.Id),
                ["LOWER"] = disks.LowerOf(wanted.Id),
                ["OVERLAY_OPTION"] = MachineSupport.OverlayOption,
                ["BRIDGE"] = Bridge.Name,
                // Never the same twice: the kernel takes its time to remove the wire of a machine that is gone.
                ["WIRE"] = $"wire{Interlocked.Increment(ref _wires)}",
                ["MAC"] = wanted.Mac,
                ["PRIVATE_ADDRESS"] = $"{wanted.PrivateAddress}",
                ["PUBLIC_ADDRESS"] = $"{wanted.PublicAddress}",
            }
        );
    }
}
