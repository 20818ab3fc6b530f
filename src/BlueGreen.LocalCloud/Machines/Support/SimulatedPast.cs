using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Persistence;

namespace BlueGreen.LocalCloud.Machines.Support;

/// <summary>Instances of a state that was made without machines: they have no disks, and as machines would be empty ones that answer nobody.</summary>
internal static class SimulatedPast
{
    /// <returns>What stands in the way of machines; null where nothing does.</returns>
    /// <param name="dataDirectory">Where the state lies; null where it does not last.</param>
    public static Obstacle? Find(string? dataDirectory)
    {
        if (dataDirectory is null || !SqliteStore.IsIn(dataDirectory))
        {
            return null;
        }

        using var store = new SqliteStore(dataDirectory);
        var instances = (store.LoadState()?.Ec2.Reservations ?? [])
            .SelectMany(reservation => reservation.Instances)
            .Where(instance => instance.State is not (InstanceState.Terminated or InstanceState.Pending))
            .ToList();
        var disks = Path.Combine(dataDirectory, "machines", "instances");
        return instances.Count == 0 || instances.Exists(instance => Directory.Exists(Path.Combine(disks, instance.Id)))
            ? null
            : new Obstacle(
                $"The instances in {dataDirectory} ({instances.Count}) were simulated, and have no disks.",
                "To begin anew with machines, stop the local cloud and remove that directory."
            );
    }
}
