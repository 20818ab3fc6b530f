using BlueGreen.LocalCloud.Ec2.Images;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Ec2;

/// <summary>What EC2 does by itself: instances pass from state to state, images and snapshots become ready, the ended are forgotten.</summary>
internal sealed class Ec2Simulation : ISimulated
{
    public DateTimeOffset? NextDue(World world)
    {
        var ec2 = world.State.Ec2;
        var instances = ec2.Reservations.SelectMany(r => r.Instances).Min(i => i.StateDueAt);
        var images = ec2.Images.Where(i => i.State == ImageState.Pending).Min(i => (DateTimeOffset?)i.AvailableAt);
        var snapshots = ec2.Snapshots.Where(s => !s.Completed).Min(s => (DateTimeOffset?)s.CompletesAt);
        return new[] { instances, images, snapshots }.Min();
    }

    public void Advance(World world)
    {
        var ec2 = world.State.Ec2;
        foreach (var instance in ec2.Reservations.SelectMany(r => r.Instances).Where(i => i.StateDueAt <= world.Now).ToList())
        {
            if (instance.State == InstanceState.Terminated)
            {
                Forget(ec2, instance);
            }
            else
            {
                InstanceTransitions.Settle(world, instance);
            }
        }

        foreach (var snapshot in ec2.Snapshots.Where(s => s.CompletesAt <= world.Now))
        {
            snapshot.Completed = true;
        }

        foreach (var image in ec2.Images.Where(i => i.AvailableAt <= world.Now))
        {
            image.State = ImageState.Available;
        }
    }

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
