using BlueGreen.Reporting;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Exhaustive;

/// <summary>An operation, from a starting state, and what it promises.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="State">What it starts from, in words.</param>
/// <param name="Builder">The same for a trial.</param>
/// <param name="Command">The command, on whichever machine.</param>
/// <param name="Promise">The state in which it ends, however often it must be run again.</param>
internal sealed record Plot(
    string Operation,
    string State,
    WorldBuilder Builder,
    Func<Machine, Run<OperationResult>> Command,
    Action<World> Promise
)
{
    /// <value>What goes wrong in it; default: everything.</value>
    public IReadOnlyList<Mishap> Mishaps { get; init; } = Exhaustive.Mishaps.All;

    /// <summary>Runs it once, in peace.</summary>
    /// <returns>Its calls, and the portrait of what it leaves.</returns>
    public async Task<(IReadOnlyList<WireCall> Calls, string Promised)> Undisturbed()
    {
        await using var world = await Builder;
        var run = Command(world.OnThisMachine());
        (await run.Tried()).ShouldBeNull($"{this}, undisturbed");
        Promise(world);
        _ = world.AndNeverHaveBeenDark();
        return (run.Process.Calls, Portrait.Of(world));
    }

    public override string ToString() => $"{Operation}, {State}";
}
