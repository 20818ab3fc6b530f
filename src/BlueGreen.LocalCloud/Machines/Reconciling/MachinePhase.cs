namespace BlueGreen.LocalCloud.Machines.Reconciling;

/// <summary>Where a machine stands.</summary>
internal enum MachinePhase
{
    /// <summary>Nothing of it runs, and nobody minds.</summary>
    Down,

    Starting,

    Up,

    Stopping,

    /// <summary>Its disk is being copied or deleted.</summary>
    AtItsDisk,

    /// <summary>It was shut down from inside.</summary>
    TurnedOff,

    /// <summary>Its processes were gone all at once. As on EC2 its instance stays as it is, and whoever checks its health finds out.</summary>
    Crashed,

    /// <summary>It could not be started.</summary>
    Failed,
}

/// <summary>What is known of a machine.</summary>
/// <param name="Boot">The boot that <paramref name="Phase"/> is about; 0 before the first.</param>
/// <param name="Phase">Where it stands.</param>
/// <param name="Failure">Why it could not be started; null otherwise.</param>
internal sealed record MachineReport(int Boot, MachinePhase Phase, string? Failure = null)
{
    public static MachineReport New { get; } = new(0, MachinePhase.Down);

    /// <summary>Whether processes of it may run, or its disk is in use.</summary>
    public bool IsActive => Phase is MachinePhase.Starting or MachinePhase.Up or MachinePhase.Stopping or MachinePhase.AtItsDisk;
}
