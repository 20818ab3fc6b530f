using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Crashes;

/// <summary>The calls of a run that may change something, found by making it once.</summary>
internal static class EveryCall
{
    public static async Task<TheoryData<string, Moment>> Of<T>(WorldBuilder builder, Func<World, Run<T>> operation)
    {
        await using var world = await builder;
        var run = operation(world);
        (await run.Tried()).ShouldBeNull();
        var data = new TheoryData<string, Moment>();
        foreach (var call in run.Process.Mutations)
        {
            data.Add(call.ToString(), Moment.BeforeIt);
            data.Add(call.ToString(), Moment.AfterItsEffect);
        }

        return data;
    }
}
