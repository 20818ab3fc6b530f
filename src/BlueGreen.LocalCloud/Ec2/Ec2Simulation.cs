using BlueGreen.LocalCloud.Ec2.Images;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Ec2.Storage;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Ec2;

/// <summary>What EC2 does by itself: instances pass from state to state, images and snapshots become ready, the ended are forgotten.</summary>
internal sealed class Ec2Simulation : ISimulated
{
    public DateTimeOffset? NextDue(World world)
    {
        var ec2 = world.State.Ec2;
        var instances = ec2.Reservations.SelectMany(r => r.Instances).Min(i => DueAt(world, i));
        var images = ec2.Images.Where(i => i.State == ImageState.Pending && IsMade(world, i)).Min(i => (DateTimeOffset?)i.AvailableAt);
        var failed = ec2.Images.Exists(i => i.State == ImageState.Pending && HasFailed(world, i)) ? world.Now : (DateTimeOffset?)null;
        var snapshots = ec2.Snapshots.Where(s => !s.Completed && IsMade(world, s)).Min(s => (DateTimeOffset?)s.CompletesAt);
        return new[] { instances, images, failed, snapshots }.Min();
    }

    public void Advance(World world)
    {
        var ec2 = world.State.Ec2;
        foreach (var instance in ec2.Reservations.SelectMany(r => r.Instances).Where(i => DueAt(world, i) <= world.Now).ToList())
        {
            if (instance.State == InstanceState.Running)
            {
                InstanceTransitions.TurnOff(world, instance);
            }
            else if (instance.State == InstanceState.Pending && world.Machines.FailureOf(instance) is { } failure)
            {
                InstanceTransitions.FailToStart(world, instance, failure);
            }
            else if (instance.State == InstanceState.Terminated)
            {
                Forget(ec2, instance);
            }
            else
            {
                InstanceTransitions.Settle(world, instance);
            }
        }

        foreach (var snapshot in ec2.Snapshots.Where(s => s.CompletesAt <= world.Now && IsMade(world, s)))
        {
            snapshot.Completed = true;
        }

        foreach (var image in ec2.Images.Where(i => i.State == ImageState.Pending && i.AvailableAt <= world.Now && IsMade(world, i)))
        {
            image.State = ImageState.Available;
        }

        foreach (var image in ec2.Images.Where(i => i.State == ImageState.Pending && HasFailed(world, i)))
        {
            image.State = ImageState.Failed;
        }
    }

    // When the state changes by itself: not before reality has followed it so far.
    private static DateTimeOffset? DueAt(World world, Instance instance) =>
        instance.State switch
        {
            InstanceState.Pending when !world.Machines.IsUp(instance) && world.Machines.FailureOf(instance) is null => null,
            InstanceState.Running => world.Machines.HasTurnedOff(instance) ? world.Now : null,
            InstanceState.Stopping or InstanceState.ShuttingDown when !world.Machines.IsDown(instance) => null,
            _ => instance.StateDueAt,
        };

    private static bool IsMade(World world, Snapshot snapshot) =>
        snapshot.SourceInstanceId is null || world.Machines.HasCopied(snapshot.ContentId!);

    private static bool IsMade(World world, Image image) => SnapshotsOf(world, image).All(s => IsMade(world, s));

    private static bool HasFailed(World world, Image image) =>
        SnapshotsOf(world, image).Any(s => s.ContentId is { } content && world.Machines.CouldNotCopy(content));

    private static IEnumerable<Snapshot> SnapshotsOf(World world, Image image) =>
        world.State.Ec2.Snapshots.Where(s => StorageRules.UsesSnapshot(image, s.Id));

    private static void Forget(Ec2State ec2, Instance instance)
    {
        var reservation = ec2.Reservations.Find(r => r.Id == instance.ReservationId)!;
        reservation.Instances.Remove(instance);
        if (reservation.Instances.Count == 0)
        {
            ec2.Reservations.Remove(reservation);
        }
    }
}
