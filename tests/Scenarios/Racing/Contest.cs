using BlueGreen.Guards;
using BlueGreen.Reporting;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Racing;

/// <summary>Operations that run at once on one environment; what each may come to is known from running them one after the other.</summary>
internal sealed record Contest(string Name, WorldBuilder Builder, params IReadOnlyList<Func<Machine, Run<OperationResult>>> Commands)
{
    /// <summary>What is left by every order of every part of them: who comes late may be refused.</summary>
    public async Task<IReadOnlyCollection<string>> SerialOutcomes()
    {
        var outcomes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var order in Orders([.. Enumerable.Range(0, Commands.Count)]).Where(order => order.Count > 0))
        {
            await using var world = await Builder;
            foreach (var index in order)
            {
                _ = await Start(world, index).Tried();
            }

            _ = outcomes.Add(Portrait.Of(world));
        }

        return outcomes;
    }

    /// <summary>One of them, on a machine of its own.</summary>
    public Run<OperationResult> Start(World world, int index) =>
        Commands[index](index == 0 ? world.OnThisMachine() : world.OnAnotherMachine());

    /// <summary>How many calls of one of them may change something, when it runs alone.</summary>
    public async Task<int> Mutations(int index)
    {
        await using var world = await Builder;
        var run = Start(world, index);
        _ = await run.Tried();
        return run.Process.Mutations.Count;
    }

    /// <summary>It ended as some order of them would, and nobody was left in the dark.</summary>
    public static void ShouldHaveEndedInOrder(
        World world,
        IEnumerable<Run<OperationResult>> runs,
        IReadOnlyCollection<string> outcomes,
        string how
    )
    {
        runs.Select(run => run.Failure).OfType<Exception>().Where(failure => failure is not RefusedException).ShouldBeEmpty(how);
        world.AndNeverHaveBeenDark();
        var found = Portrait.Of(world);
        outcomes.Contains(found).ShouldBeTrue($"{how} ends in no order's state:\n{found}\nbut one of:\n{string.Join("\nor\n", outcomes)}");
    }

    private static IEnumerable<IReadOnlyList<int>> Orders(IReadOnlyList<int> rest) =>
        [
            [],
            .. rest.SelectMany(first =>
                Orders([.. rest.Where(one => one != first)]).Select(order => (IReadOnlyList<int>)[first, .. order])
            ),
        ];

    public override string ToString() => Name;
}
