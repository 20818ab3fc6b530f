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

    /// <summary>Whether what a snapshot stands for has been copied: before, neither it nor its image is ready.</summary>
    bool HasCopied(string contentId);

    /// <summary>Whether that was tried, in vain.</summary>
    bool CouldNotCopy(string contentId);
}

/// <summary>Machines that exist in the state alone: whatever is asked of them has happened.</summary>
internal sealed class SimulatedMachines : IMachines
{
    public bool IsUp(Instance instance) => true;

    public bool IsDown(Instance instance) => true;

    public string? FailureOf(Instance instance) => null;

    public bool HasTurnedOff(Instance instance) => false;

    public bool HasCopied(string contentId) => true;

    public bool CouldNotCopy(string contentId) => false;
}
