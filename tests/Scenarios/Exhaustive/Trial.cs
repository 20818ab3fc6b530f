using BlueGreen.Aws;
using BlueGreen.Execution;
using BlueGreen.Guards;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Exhaustive;

/// <summary>One mishap at one call of one plot, and all that comes after it.</summary>
internal sealed record Trial(Plot Plot, Mishap Mishap, WireCall Call, string Promised)
{
    /// <value>A mistake that is planted in whatever runs in the trial; null for none.</value>
    public Func<World, HttpMessageHandler, HttpMessageHandler>? Defect { get; init; }

    private bool MovesNames => Plot.Operation is "Switch" or "Rollback";

    /// <summary>Tries it.</summary>
    /// <returns>What was broken; null where nothing was.</returns>
    public async Task<string?> TryAsync()
    {
        await using var world = await Plot.Builder;
        world.Through = Defect is { } defect ? cloud => defect(world, cloud) : world.Through;
        try
        {
            await (
                Mishap switch
                {
                    Mishap.Death death => DieAsync(world, death),
                    Mishap.Sleep sleep => SleepAsync(world, sleep),
                    _ => LiveThroughAsync(world),
                }
            );
            world.AndNeverHaveBeenDark();
            return null;
        }
        catch (Exception broken)
        {
            return $"{Plot}: {Mishap.Name} at {Call}: {broken.Message}\n  {string.Join("\n  ", world.Log.Lines.TakeLast(12))}";
        }
    }

    private async Task DieAsync(World world, Mishap.Death death)
    {
        var run = Plot.Command(world.OnThisMachine());
        Mishap.Arm(world, run.Process, Call.Number);
        _ = await run.Tried();
        run.Process.Runs.ShouldBeFalse("it came to that call");
        world.LeaseExpires();
        if (death.ThenRollback && await RollBackAsync(world) && !MovesNames)
        {
            return;
        }

        await EndAsPromisedAsync(world, mayRefuse: death.ThenRollback && !MovesNames);
    }

    private async Task SleepAsync(World world, Mishap.Sleep sleep)
    {
        var run = Plot.Command(world.OnThisMachine());
        Mishap.Arm(world, run.Process, Call.Number);
        _ = await run.Tried();
        run.Process.Runs.ShouldBeFalse("it came to that call");
        world.LeaseExpires();
        var isRolledBack = sleep.OtherRollsBack && await RollBackAsync(world);
        if (!sleep.OtherRollsBack)
        {
            (await Plot.Command(world.OnAnotherMachine()).Tried()).ShouldBeNull("the other one, while this one sleeps");
        }

        ShouldBeInWords(await run.Resumed());
        if (sleep.IsLate)
        {
            await OutliveAsync(world);
            return;
        }

        world.AndNeverHaveBeenDark();
        world.LeaseExpires();
        if (!isRolledBack || MovesNames)
        {
            await EndAsPromisedAsync(world, mayRefuse: sleep.OtherRollsBack && !MovesNames);
        }
    }

    // What came too late may have reached further than a run may, but nobody was without an answer, and whoever comes next finds his way.
    private async Task OutliveAsync(World world)
    {
        world.Watchman.Darkness.ShouldBeEmpty();
        world.Invariants.Broken.Clear();
        world.LeaseExpires();
        ShouldBeInWords(await Plot.Command(world.OnAnotherMachine()).Tried());
        await world.ShouldBeWholeOrMadeSo();
    }

    private async Task LiveThroughAsync(World world)
    {
        var run = Plot.Command(world.OnThisMachine());
        Mishap.Arm(world, run.Process, Call.Number);
        if (Plot.Operation == "Rollback" && Mishap.Name == "scales")
        {
            // Its first call is the batch: what was live until then is not pinned, and may shrink before all resolvers have heard.
            world.Watchman.Excuse(world.See(sight => sight.Target(world.Names.Hosts[0].Live, isPrivate: false)!.Name), now: null);
        }

        var failure = await run.Tried();
        ShouldBeInWords(failure);
        if (failure is null && MovesNames)
        {
            world.Watchman.ShouldServeNow(world);
        }

        if (Mishap is not Mishap.Event and not Mishap.StaleRead)
        {
            // One hiccup of a service is outlived; what happens in the world, or was read wrongly, may be refused.
            failure.ShouldBeNull();
            ShouldBeAsPromised(world);
        }

        world.AndNeverHaveBeenDark();
        world.Cloud.Faults.Clear();
        world.Pass(TimeSpan.FromMinutes(10));
        foreach (var version in world.Images.Keys)
        {
            world.Watchman.Pardon(version);
        }

        await EndAsPromisedAsync(world, mayRefuse: Mishap is Mishap.Event { Mendable: false });
    }

    /// <returns>Whether it did not refuse.</returns>
    private static async Task<bool> RollBackAsync(World world)
    {
        var refused = await world.OnAnotherMachine().Rollback().Tried();
        refused?.ShouldBeOfType<RefusedException>();
        if (refused is not null)
        {
            return false;
        }

        _ = world.ShouldBeWhole();
        var again = world.OnAnotherMachine().Rollback();
        _ = await again;
        again.Process.Mutations.ShouldBeEmpty("a rollback that is repeated");
        return true;
    }

    private async Task EndAsPromisedAsync(World world, bool mayRefuse)
    {
        var failure = await Plot.Command(world.OnAnotherMachine()).Tried();
        if (failure is RefusedException && mayRefuse)
        {
            await world.ShouldBeWholeOrMadeSo();
        }
        else if (Mishap is Mishap.Event { Mendable: false })
        {
            failure.ShouldBeNull();
            _ = world.ShouldBeWhole();
        }
        else
        {
            failure.ShouldBeNull();
            ShouldBeAsPromised(world);
        }
    }

    private void ShouldBeAsPromised(World world)
    {
        Plot.Promise(world);
        if (Mishap is not Mishap.Event)
        {
            Portrait.ShouldBe(world, Promised);
        }
    }

    private static void ShouldBeInWords(Exception? failure) =>
        (failure is null or RefusedException or AwsCallException or WaitTimeoutException).ShouldBeTrue(failure?.ToString());
}
