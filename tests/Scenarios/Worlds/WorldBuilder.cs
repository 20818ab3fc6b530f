using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BlueGreen.Configuration;

namespace Scenarios.Worlds;

/// <summary>Says what a world is like. Each kind is made once, by the operations themselves; every trial gets one of its own.</summary>
internal sealed class WorldBuilder
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<WorldSnapshot>>> Made = new(StringComparer.Ordinal);

    private readonly WorldBuilder? before;
    private readonly string name;
    private readonly Func<World, Task> step;
    private readonly LoadBalancerKind kind;

    private WorldBuilder(WorldBuilder? before, string name, Func<World, Task> step, LoadBalancerKind kind)
    {
        this.before = before;
        this.kind = kind;
        this.name = before is null ? name : $"{before.name}, {name}";
        this.step = step;
    }

    public static WorldBuilder Empty => On(LoadBalancerKind.Classic);

    public static WorldBuilder On(LoadBalancerKind kind) => new(null, $"empty, {kind}", _ => Task.CompletedTask, kind);

    /// <summary>That version is deployed and made live.</summary>
    public WorldBuilder AndLive(string version) =>
        And(
            $"{version} live",
            async world =>
            {
                await world.Bake(version);
                _ = await world.Deploy(version);
                _ = await world.Switch(version);
                world.Watchman.Required = 2;
            }
        );

    /// <summary>That version is on staging, never live.</summary>
    public WorldBuilder AndStaged(string version) =>
        And(
            $"{version} staged",
            async world =>
            {
                await world.Bake(version);
                _ = await world.Deploy(version);
            }
        );

    /// <summary>That version was staged, and is live; what was live before is the way back.</summary>
    public WorldBuilder AndSwitchedTo(string version) =>
        AndStaged(version).And($"switched to {version}", async world => _ = await world.Switch(version));

    /// <summary>The live group has scaled out, and policies, a schedule, a hook and topics act on it.</summary>
    public WorldBuilder AndBusy(string version, int instances = 3) =>
        And(
            $"{version} with {instances} instances and policies",
            async world =>
            {
                await world.Scale(version, instances);
                await world.GivePolicies(version);
                world.Watchman.Required = instances;
            }
        );

    /// <summary>Something of a trial's own; its name must tell it from all others.</summary>
    public WorldBuilder And(string what, Func<World, Task> happened) => new(this, what, happened, kind);

    public TaskAwaiter<World> GetAwaiter() => MakeAsync().GetAwaiter();

    private async Task<World> MakeAsync() => World.From(await SnapshotAsync());

    private Task<WorldSnapshot> SnapshotAsync() =>
        Made.GetOrAdd(name, _ => new Lazy<Task<WorldSnapshot>>(() => Task.Run(BuildAsync))).Value;

    private async Task<WorldSnapshot> BuildAsync()
    {
        await using var world = before is null ? await World.CreateAsync(kind) : World.From(await before.SnapshotAsync());
        await step(world);
        return world.Snapshot();
    }
}
