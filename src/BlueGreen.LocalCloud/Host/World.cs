using BlueGreen.LocalCloud.Clock;
using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Faults;

namespace BlueGreen.LocalCloud.Host;

/// <summary>What handlers and the simulation act on: the state, the time, and the few rules that are not state.</summary>
internal sealed class World(Timing timing, FaultRules faults)
{
    /// <summary>The one account that exists.</summary>
    public string Account => "123456789012";

    public required CloudState State { get; set; }

    /// <summary>The time of the event or call at hand, never the clock's own: it may be earlier while the simulation catches up.</summary>
    public DateTimeOffset Now
    {
        get => State.SettledTo;
        set => State.SettledTo = value;
    }

    public Timing Timing { get; } = timing;

    public FaultRules Faults { get; } = faults;

    public RandomSource Random => State.Random;

    /// <summary>Whether applications on instances answer; real machines replace it.</summary>
    public IApplicationProbe Applications { get; init; } = new SimulatedApplications();

    /// <summary>What is told of the machines behind instances; real ones replace it.</summary>
    public IMachines Machines { get; init; } = SimulatedMachines.All;
}
