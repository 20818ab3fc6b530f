using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Launches instances, and waits longer and longer after launches that fail.</summary>
internal static class Launching
{
    private const int MostDoublings = 6;

    /// <summary>Launches as many as are wanted, until one fails in every zone.</summary>
    public static void Launch(World world, ScalingGroup group, int count)
    {
        var before = group.Counted.Count();
        var reasons = Capacity.TakeReasons(group);
        for (var number = 0; number < count; number++)
        {
            while (!TryLaunch(world, group, reasons + Cause(world, group, before, before + count)))
            {
                if (Placement.AllRefused(group))
                {
                    BackOff(world, group);
                    return;
                }
            }
        }
    }

    /// <summary>One more instance than wanted, in the emptiest zone: the fullest gives one up afterwards.</summary>
    public static void Rebalance(World world, ScalingGroup group)
    {
        var cause =
            $"{ActivityLog.At(world.Now)} invalid or uneven availability zones were detected: an instance was launched to balance them.";
        if (!TryLaunch(world, group, cause))
        {
            BackOff(world, group);
        }
    }

    private static string Cause(World world, ScalingGroup group, int from, int to)
    {
        if (group.Replacements > 0)
        {
            group.Replacements--;
            return $"{ActivityLog.At(world.Now)} an instance was launched in response to an unhealthy instance needing to be replaced.";
        }

        return $"{ActivityLog.At(world.Now)} an instance was started in response to a difference between desired and actual capacity, increasing the capacity from {from} to {to}.";
    }

    private static bool TryLaunch(World world, ScalingGroup group, string cause)
    {
        var (subnet, zone) = Placement.Next(world, group);
        var activity = ActivityLog.Begin(
            world,
            group,
            "Launching a new EC2 instance",
            cause,
            ActivityStatus.PreInService,
            ActivityLog.Details(subnet?.Id, zone)
        );
        try
        {
            var instance = LaunchOne(world, group, subnet, zone);
            activity.Description = $"Launching a new EC2 instance: {instance.InstanceId}";
            activity.Progress = 30;
            instance.ActivityId = activity.Id;
            group.Instances.Add(instance);
            group.Backoff = new LaunchBackoff();
            return true;
        }
        catch (AwsException refusal)
        {
            var message = $"{refusal.Message.TrimEnd('.')}. Launching EC2 instance failed.";
            activity.Description = $"Launching a new EC2 instance.  Status Reason: {message}";
            ActivityLog.End(world, activity.Id, ActivityStatus.Failed, message);
            Refuse(group, zone, refusal);
            return false;
        }
    }

    private static GroupInstance LaunchOne(World world, ScalingGroup group, Subnet? subnet, string zone)
    {
        if (world.Faults.NextLaunch(group.Name, zone) is { } fault)
        {
            throw LaunchFailures.Of(fault, zone);
        }

        var planned = LaunchPlanner.Plan(world, group.Region, group.Launch);
        var launched = new Ec2Instances(world, group.Region).Launch(LaunchPlanner.Request(group, planned, subnet, zone));
        return Instance(world, group, planned, launched);
    }

    private static GroupInstance Instance(World world, ScalingGroup group, PlannedLaunch planned, Instance launched) =>
        new()
        {
            InstanceId = launched.Id,
            InstanceType = launched.InstanceType,
            ImageId = launched.ImageId,
            AvailabilityZone = launched.AvailabilityZone,
            ConfigurationName = planned.ConfigurationName,
            Template = planned.Template,
            LaunchedAt = world.Now,
            LifecycleState = Lifecycle.Pending,
            IsProtected = group.NewInstancesProtected,
        };

    // Want of capacity is one zone's own trouble: the other zones are tried at once. Everything else would fail there too.
    private static void Refuse(ScalingGroup group, string zone, AwsException refusal)
    {
        IEnumerable<string> refused = LaunchFailures.IsOfZone(refusal.Code) ? [zone] : group.AvailabilityZones;
        group.Backoff = group.Backoff with { RefusedZones = [.. group.Backoff.RefusedZones.Union(refused)] };
    }

    private static void BackOff(World world, ScalingGroup group)
    {
        var failures = group.Backoff.Failures + 1;
        var wait = world.Timing.LaunchRetry * Math.Pow(2, Math.Min(failures - 1, MostDoublings));
        group.Backoff = new LaunchBackoff { Failures = failures, RetryAt = world.Now + wait };
        group.WakeAt(world.Now + wait);
    }
}
