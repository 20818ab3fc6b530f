using System.Net;
using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Machines.Metadata;

namespace BlueGreen.LocalCloud.Machines.View;

/// <summary>What the state asks of reality at one moment; nothing in it changes.</summary>
/// <param name="Machines">The machines of all instances that are not gone for good.</param>
/// <param name="Copies">The copies of disks that snapshots wait for.</param>
/// <param name="Contents">Every content that a snapshot has: what is in none may go, unless a machine stands on it.</param>
internal sealed record MachinesView(IReadOnlyList<WantedMachine> Machines, IReadOnlyList<WantedCopy> Copies, IReadOnlySet<string> Contents)
{
    public static MachinesView Empty { get; } = new([], [], new HashSet<string>(StringComparer.Ordinal));

    /// <summary>Copies out of the state what machines need to know.</summary>
    public static MachinesView Of(World world)
    {
        var ec2 = world.State.Ec2;
        return new MachinesView(
            [
                .. from reservation in ec2.Reservations
                from instance in reservation.Instances
                where instance.State != InstanceState.Terminated
                select Wanted(world, reservation.Region, instance),
            ],
            [
                .. from snapshot in ec2.Snapshots
                where !snapshot.Completed && snapshot.SourceInstanceId is not null
                select new WantedCopy(snapshot.ContentId!, snapshot.SourceInstanceId!),
            ],
            ec2.Snapshots.Select(s => s.ContentId).OfType<string>().ToHashSet(StringComparer.Ordinal)
        );
    }

    private static WantedMachine Wanted(World world, string region, Instance instance)
    {
        var ec2 = world.State.Ec2;
        var nic = ec2.NetworkInterfaces.First(n => n.InstanceId == instance.Id);
        var root = ec2.Volumes.Find(v => v.InstanceId == instance.Id && v.Device == instance.RootDeviceName);
        return new WantedMachine(
            instance.Id,
            instance.Boots,
            instance.State is InstanceState.Pending or InstanceState.Running,
            instance.State == InstanceState.ShuttingDown,
            ec2.Snapshots.Find(s => s.Id == root?.SnapshotId)?.ContentId
        )
        {
            PrivateAddress = IPAddress.Parse(nic.PrivateIpAddress),
            PublicAddress = nic.PublicIpAddress is { } address ? IPAddress.Parse(address) : null,
            Mac = nic.MacAddress,
            HostName = DnsNames.Private(region, nic.PrivateIpAddress),
            Resolver = IPAddress.Parse(VpcRules.Resolver(ec2.Vpcs.First(v => v.Id == nic.VpcId))),
            AuthorizedKey = instance.AuthorizedKey,
            UserData = instance.UserData is { Length: > 0 } text ? Convert.FromBase64String(text) : null,
            Metadata = InstanceMetadata.Of(world, region, instance, nic),
        };
    }
}
