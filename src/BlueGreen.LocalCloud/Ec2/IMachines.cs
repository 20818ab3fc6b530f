using BlueGreen.LocalCloud.Ec2.Instances;

namespace BlueGreen.LocalCloud.Ec2;

/// <summary>What reality tells the simulation of the machines behind instances, and of the copies of their disks.</summary>
internal interface IMachines
{
    /// <summary>Whether the machine has booted: before, its instance does not pass from pending to running.</summary>
    bool IsUp(Instance instance);

    /// <summary>Whether nothing of the machine runs: before, its instance is neither stopped nor terminated.</summary>
    bool IsDown(Instance instance);

    /// <summary>Why the machine could not be started; null where it could, or may still.</summary>
    string? FailureOf(Instance instance);

    /// <summary>Whether it was shut down from inside, since it was started last.</summary>
    bool HasTurnedOff(Instance instance);

    /// <summary>Whether its processes were gone all at once: its instance goes on running, and fails its status check.</summary>
    bool HasCrashed(Instance instance);

    /// <summary>Whether what a snapshot stands for has been copied: before, neither it nor its image is ready.</summary>
    bool HasCopied(string contentId);

    /// <summary>Whether that was tried, in vain.</summary>
    bool CouldNotCopy(string contentId);
}

/// <summary>Machines that exist in the state alone: whatever is asked of them has happened.</summary>
internal sealed class SimulatedMachines : IMachines
{
    private SimulatedMachines() { }

    /// <summary>There is nothing in which two could differ.</summary>
    public static SimulatedMachines All { get; } = new();

    public bool IsUp(Instance instance) => true;

    public bool IsDown(Instance instance) => true;

    public string? FailureOf(Instance instance) => null;

    public bool HasTurnedOff(Instance instance) => false;

    public bool HasCrashed(Instance instance) => false;

    public bool HasCopied(string contentId) => true;

    public bool CouldNotCopy(string contentId) => false;
}
