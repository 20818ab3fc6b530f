using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Ec2.Storage;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>From one state of an instance to another: what a user asks for, and what comes of itself.</summary>
internal static class InstanceTransitions
{
    public static void CheckStartable(Instance instance) =>
        Require(instance, instance.State is InstanceState.Stopped or InstanceState.Running or InstanceState.Pending, "started");

    /// <summary>Starts an instance; one that runs already stays as it is.</summary>
    public static void Start(Ec2Region ec2, Instance instance)
    {
        if (instance.State is InstanceState.Running or InstanceState.Pending)
        {
            return;
        }

        if (instance.HasPublicAddress)
        {
            SetPublicAddress(ec2.State, instance, NetworkInterfaceRules.NextPublicAddress(ec2.State));
        }

        instance.Boots++;
        instance.LaunchTime = ec2.Now;
        instance.BootedAt = ec2.Now + ec2.Timing.BootToHealthy;
        Enter(instance, InstanceState.Pending, ec2.Now + ec2.Timing.InstancePending);
    }

    public static void CheckStoppable(Instance instance)
    {
        Require(instance, instance.State is InstanceState.Running or InstanceState.Stopping or InstanceState.Stopped, "stopped");
        if (instance.DisableApiStop)
        {
            throw Ec2Errors.NotPermitted(
                $"The instance '{instance.Id}' may not be stopped. Modify its 'disableApiStop' instance attribute and try again."
            );
        }
    }

    /// <summary>Stops an instance; one that is stopped already stays as it is.</summary>
    public static void Stop(Ec2Region ec2, Instance instance)
    {
        if (instance.State is InstanceState.Stopped or InstanceState.Stopping)
        {
            return;
        }

        Enter(instance, InstanceState.Stopping, ec2.Now + ec2.Timing.InstanceStopping);
        BecauseOfUser(ec2, instance);
    }

    public static void CheckRebootable(Instance instance) => Require(instance, instance.State == InstanceState.Running, "rebooted");

    public static void Reboot(Ec2Region ec2, Instance instance)
    {
        instance.Boots++;
        instance.BootedAt = ec2.Now + ec2.Timing.BootToHealthy;
    }

    public static void CheckTerminable(Instance instance)
    {
        if (instance.DisableApiTermination && instance.IsAlive)
        {
            throw Ec2Errors.NotPermitted(
                $"The instance '{instance.Id}' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again."
            );
        }
    }

    /// <summary>Ends an instance for good; one that has ended, or is about to, stays as it is.</summary>
    public static void Terminate(Ec2Region ec2, Instance instance)
    {
        if (!instance.IsAlive)
        {
            return;
        }

        Enter(instance, InstanceState.ShuttingDown, ec2.Now + ec2.Timing.InstanceShuttingDown);
        BecauseOfUser(ec2, instance);
    }

    /// <summary>What a shutdown from inside leads to: as the instance was told, it is stopped or ended.</summary>
    public static void TurnOff(World world, Instance instance)
    {
        var ends = instance.ShutdownBehavior == "terminate";
        Enter(
            instance,
            ends ? InstanceState.ShuttingDown : InstanceState.Stopping,
            world.Now + (ends ? world.Timing.InstanceShuttingDown : world.Timing.InstanceStopping)
        );
        Because(instance, "Client.InstanceInitiatedShutdown", "Instance initiated shutdown");
    }

    /// <summary>What EC2 makes of an instance that can't be started: a new one is terminated, one that was stopped is stopped again.</summary>
    public static void FailToStart(World world, Instance instance, string failure)
    {
        instance.State = instance.Boots == 1 ? InstanceState.ShuttingDown : InstanceState.Stopping;
        Settle(world, instance);
        Because(instance, "Server.InternalError", $"Internal error on launch ({failure})");
    }

    /// <summary>Ends a passing state that has lasted its time.</summary>
    public static void Settle(World world, Instance instance)
    {
        instance.StateDueAt = null;
        if (instance.State.Next() is not { } next)
        {
            return;
        }

        instance.State = next;
        if (next is InstanceState.Stopped or InstanceState.Terminated)
        {
            instance.BootedAt = null;
            SetPublicAddress(world.State.Ec2, instance, address: null);
        }

        if (next == InstanceState.Terminated)
        {
            world.State.Ec2.NetworkInterfaces.RemoveAll(i => i.InstanceId == instance.Id);
            StorageRules.Release(world.State.Ec2, instance);
            instance.StateDueAt = world.Now + world.Timing.TerminatedInstanceShown;
        }
    }

    private static void Enter(Instance instance, InstanceState state, DateTimeOffset until)
    {
        instance.State = state;
        instance.StateDueAt = until;
        instance.Reason = "";
        instance.StateReasonCode = null;
        instance.StateReasonMessage = null;
        if (state is InstanceState.Stopping or InstanceState.ShuttingDown)
        {
            instance.BootedAt = null;
        }
    }

    private static void BecauseOfUser(Ec2Region ec2, Instance instance)
    {
        instance.Reason = FormattableString.Invariant($"User initiated ({ec2.Now.UtcDateTime:yyyy-MM-dd HH:mm:ss} GMT)");
        Because(instance, "Client.UserInitiatedShutdown", "User initiated shutdown");
    }

    private static void Because(Instance instance, string code, string message)
    {
        instance.StateReasonCode = code;
        instance.StateReasonMessage = $"{code}: {message}";
    }

    private static void Require(Instance instance, bool allowed, string verb)
    {
        if (!allowed)
        {
            throw Ec2Errors.Error("IncorrectInstanceState", $"The instance '{instance.Id}' is not in a state from which it can be {verb}.");
        }
    }

    private static void SetPublicAddress(Ec2State state, Instance instance, string? address)
    {
        instance.PublicIpAddress = address;
        foreach (var held in state.NetworkInterfaces.Where(i => i.InstanceId == instance.Id))
        {
            held.PublicIpAddress = address;
        }
    }
}
