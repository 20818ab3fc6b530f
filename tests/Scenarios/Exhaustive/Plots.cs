using Amazon.ElasticLoadBalancing.Model;
using BlueGreen.Configuration;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Exhaustive;

/// <summary>Every operation, from the states that it is meant for.</summary>
internal static class Plots
{
    private static readonly WorldBuilder Empty = World.Empty.And("short waits", Shorten);

    private static WorldBuilder Busy => Empty.AndLive("v6").AndBusy("v6");

    private static WorldBuilder Staged => Busy.AndStaged("v7");

    private static WorldBuilder Switched => Busy.AndSwitchedTo("v7").And("an hour passed", Drain);

    public static IReadOnlyList<Plot> All { get; } =
    [
        new("Switch", "v7 staged", Staged, on => on.Switch("v7"), world => world.ServesAtRest("v7").AndKeep("v6", instances: 3)),
        new("Switch", "nothing live", Empty.AndStaged("v6"), on => on.Switch("v6"), world => world.ServesAtRest("v6"))
        {
            Mishaps = [.. Mishaps.Few.Where(mishap => mishap is not Mishap.Event { Mendable: false })],
        },
        new("Switch", "back by name", Switched, on => on.Switch("v6"), world => world.ServesAtRest("v6").AndKeep("v7", instances: 3))
        {
            // Undone before it said what it was about, the switch before it is what Rollback undoes: that is another story.
            Mishaps = [.. Mishaps.Few.Where(mishap => mishap is not Mishap.Death { ThenRollback: true })],
        },
        new(
            "Switch",
            "half done",
            Staged.And("a switch that died", Die(world => world.Switch("v7"))),
            on => on.Switch("v7"),
            world => world.ServesAtRest("v7").AndKeep("v6", instances: 3)
        )
        {
            Mishaps = Mishaps.Few,
        },
        new("Rollback", "v7 switched", Switched, on => on.Rollback(), world => world.ServesAtRest("v6").AndLetScale("v7")),
        new(
            "Rollback",
            "half done",
            Staged.And("a switch that died", Die(world => world.Switch("v7"))),
            on => on.Rollback(),
            world => world.ServesAtRest("v6").AndLetScale("v7")
        )
        {
            Mishaps = Mishaps.Few,
        },
        new(
            "Deploy-Staging",
            "staging clean",
            Busy.And("v7 baked", world => world.Bake("v7")),
            on => on.Deploy("v7"),
            world => world.ServesAtRest("v6").AndStage("v7", instances: 3)
        ),
        new(
            "Deploy-Staging",
            "configurations",
            Empty.And("launch configurations", Configure).AndLive("v6").And("v7 baked", world => world.Bake("v7")),
            on => on.Deploy("v7"),
            world => world.ServesAtRest("v6").AndStage("v7", instances: 2)
        )
        {
            Mishaps = Mishaps.Deaths,
        },
        new(
            "Deploy-Staging",
            "replacing",
            Switched.And("v8 baked", world => world.Bake("v8")),
            on => on.Deploy("v8", options => options with { Replace = true }),
            world => world.ServesAtRest("v7").AndStage("v8", instances: 3)
        )
        {
            Mishaps = Mishaps.Deaths,
        },
        new(
            "Clean",
            "v7 switched",
            Switched.And("v6 protected, one image kept", Protect),
            on => on.Clean(),
            world => world.ServesAtRest("v7").AndStageNothing()
        ),
    ];

    private static World ServesAtRest(this World world, string version) => world.ShouldServe(version).AndBeAtRest().AndLetScale(version);

    // A trial's length is in its looks, and how many those are proves nothing.
    public static async Task Shorten(World world)
    {
        world.Settings = world.Settings with
        {
            Switch = world.Settings.Switch with { BakeTime = TimeSpan.FromSeconds(20) },
            Deploy = world.Settings.Deploy with { Timeout = TimeSpan.FromMinutes(4), StableReads = 1 },
        };
        foreach (var balancer in new[] { world.Names.LoadBalancer1, world.Names.LoadBalancer2 })
        {
            _ = await world.Admin.Aws.LoadBalancing.ModifyLoadBalancerAttributesAsync(
                new ModifyLoadBalancerAttributesRequest
                {
                    LoadBalancerName = balancer.ToString(),
                    LoadBalancerAttributes = new LoadBalancerAttributes
                    {
                        ConnectionDraining = new ConnectionDraining { Enabled = true, Timeout = 10 },
                    },
                }
            );
        }
    }

    private static Task Configure(World world)
    {
        world.Settings = world.Settings with { Launch = LaunchKind.Configuration };
        return Task.CompletedTask;
    }

    private static async Task Protect(World world)
    {
        world.Settings = world.Settings with { Keep = 1 };
        await world.Protect("v6");
    }

    private static Task Drain(World world)
    {
        world.Pass(TimeSpan.FromHours(1));
        return Task.CompletedTask;
    }

    private static Func<World, Task> Die(Func<World, Run<BlueGreen.Reporting.OperationResult>> command) =>
        async world =>
        {
            (await command(world).KilledAt(call => call.MovesLiveNames, Moment.AfterItsEffect)).ShouldBeTrue();
            world.LeaseExpires();
        };
}
