using BlueGreen.Configuration;
using BlueGreen.Reporting;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Crashes;

/// <summary>The calls of a run that may change something, found by making it once.</summary>
internal static class EveryCall
{
    private static readonly LoadBalancerKind[] Kinds = [LoadBalancerKind.Classic, LoadBalancerKind.Application];

    /// <summary>The same for an environment on each kind of load balancer.</summary>
    public static async Task<TheoryData<LoadBalancerKind, string, Moment>> Of(
        Func<LoadBalancerKind, WorldBuilder> builder,
        Func<World, Run<OperationResult>> operation
    )
    {
        var data = new TheoryData<LoadBalancerKind, string, Moment>();
        foreach (var kind in Kinds)
        {
            foreach (var (call, moment) in (await Of(builder(kind), operation)).Select(row => row.Data))
            {
                data.Add(kind, call, moment);
            }
        }

        return data;
    }

    public static async Task<TheoryData<string, Moment>> Of(WorldBuilder builder, Func<World, Run<OperationResult>> operation)
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
