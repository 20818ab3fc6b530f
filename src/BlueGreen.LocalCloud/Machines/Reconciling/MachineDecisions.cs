using BlueGreen.LocalCloud.Machines.View;

namespace BlueGreen.LocalCloud.Machines.Reconciling;

/// <summary>What is to be done next with a machine, so that reality follows the state one step at a time.</summary>
internal abstract record MachineStep
{
    private MachineStep() { }

    /// <summary>Nothing, until something changes.</summary>
    internal sealed record None : MachineStep;

    internal sealed record Start(WantedMachine Machine) : MachineStep;

    internal sealed record Stop : MachineStep;

    /// <summary>Copies the disk for a snapshot.</summary>
    internal sealed record Copy(string ContentId) : MachineStep;

    /// <summary>Deletes the disk.</summary>
    internal sealed record Delete : MachineStep;
}

/// <summary>Decides about one machine; it keeps nothing and touches nothing.</summary>
internal static class MachineDecisions
{
    /// <param name="wanted">What the instance asks for; null where it is gone.</param>
    /// <param name="copies">The copies of its disk that snapshots wait for.</param>
    /// <param name="report">Where the machine stands.</param>
    /// <param name="hasDisk">Whether it has a disk.</param>
    public static MachineStep Next(WantedMachine? wanted, IReadOnlyList<string> copies, MachineReport report, bool hasDisk)
    {
        if (report.Phase is MachinePhase.Starting or MachinePhase.Stopping or MachinePhase.AtItsDisk)
        {
            return new MachineStep.None();
        }

        var isUp = report.Phase == MachinePhase.Up;
        var isOutdated = wanted is { IsUp: true } && wanted.Boot > report.Boot;
        // A copy of a machine that is to stop, or to reboot, is made in between: then nothing in it is half written.
        if (isUp && (wanted is not { IsUp: true } || isOutdated))
        {
            return new MachineStep.Stop();
        }

        if (copies.Count > 0 && hasDisk)
        {
            return new MachineStep.Copy(copies[0]);
        }

        if (wanted is null or { IsGone: true })
        {
            return hasDisk ? new MachineStep.Delete() : new MachineStep.None();
        }

        // What ended by itself in this boot, or could not be started, stays down until somebody asks again.
        var mayStart = report.Phase == MachinePhase.Down || isOutdated;
        return wanted.IsUp && !isUp && mayStart ? new MachineStep.Start(wanted) : new MachineStep.None();
    }
}
