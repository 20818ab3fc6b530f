using BlueGreen.Configuration;
using Scenarios.Worlds;

namespace Scenarios.Racing;

/// <summary>The operations that may meet.</summary>
internal static class Contests
{
    private static WorldBuilder Staged => Quick.AndLive("v6").AndBusy("v6").AndStaged("v7");

    private static WorldBuilder Switched =>
        Quick.AndLive("v6").AndBusy("v6").AndSwitchedTo("v7").And("v8 baked", world => world.Bake("v8"));

    private static WorldBuilder Quick =>
        World.Empty.And(
            "a short watch",
            world =>
            {
                world.Settings = world.Settings with { Switch = new SwitchSettings { BakeTime = TimeSpan.FromSeconds(20) } };
                return Task.CompletedTask;
            }
        );

    public static IReadOnlyList<Contest> Pairs { get; } =
    [
        new("two switches", Staged, on => on.Switch("v7"), on => on.Switch("v7")),
        new("a switch back and a rollback", Switched, on => on.Switch("v6"), on => on.Rollback()),
        new("a cleaning and a rollback", Switched, on => on.Clean(), on => on.Rollback()),
        new("a cleaning and a switch back", Switched, on => on.Clean(), on => on.Switch("v6")),
        new("a replacement and a rollback", Switched, on => on.Deploy("v8", o => o with { Replace = true }), on => on.Rollback()),
    ];

    public static IReadOnlyList<Contest> Crowds { get; } =
    [
        new("three switches", Staged, on => on.Switch("v7"), on => on.Switch("v7"), on => on.Switch()),
        new("a cleaning, a rollback and a switch", Switched, on => on.Clean(), on => on.Rollback(), on => on.Switch("v7")),
        new(
            "all four",
            Switched,
            on => on.Deploy("v8", o => o with { Replace = true }),
            on => on.Rollback(),
            on => on.Clean(),
            on => on.Switch("v6")
        ),
    ];
}
