namespace BlueGreen.LocalCloud.Machines.Running;

/// <summary>How a machine's run ended.</summary>
internal enum MachineEnd
{
    /// <summary>It was shut down, from inside or from here.</summary>
    PoweredOff,

    /// <summary>It wants to be started again.</summary>
    Rebooting,

    /// <summary>Its processes were gone all at once.</summary>
    Crashed,
}
