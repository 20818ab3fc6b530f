using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Ec2.Instances;

namespace BlueGreen.LocalCloud.Tests.Machines;

/// <summary>Machines that do what a test says.</summary>
internal sealed class ScriptedMachines : IMachines
{
    public bool Up { get; set; }

    public bool Down { get; set; }

    public string? Failure { get; set; }

    public bool TurnedOff { get; set; }

    public bool Copied { get; set; }

    public bool CopyFailed { get; set; }

    public bool Crashed { get; set; }

    public bool IsUp(Instance instance) => Up;

    public bool IsDown(Instance instance) => Down;

    public string? FailureOf(Instance instance) => Failure;

    public bool HasTurnedOff(Instance instance) => TurnedOff;

    public bool HasCrashed(Instance instance) => Crashed;

    public bool HasCopied(string contentId) => Copied;

    public bool CouldNotCopy(string contentId) => CopyFailed;
}
