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
    /// <value>What is live after a Rollback that did not refuse.</value>
    public required string WayBack { get; init; }

    public override string ToString() => $"{Operation}, {State}";
}
