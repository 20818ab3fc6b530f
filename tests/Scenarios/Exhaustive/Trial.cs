using BlueGreen.Aws;
using BlueGreen.Execution;
using BlueGreen.Guards;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Exhaustive;

/// <summary>One mishap at one call of one plot, and all that comes after it.</summary>
internal sealed record Trial(Plot Plot, Mishap Mishap, WireCall Call, string Promised)
{
    /// <summary>Tries it.</summary>
    /// <returns>What was broken; null where nothing was.</returns>
    public async Task<string?> TryAsync()
    {
        await using var world = await Plot.Builder;
        try
        {
            await (Mishap is Mishap.Death death ? DieAsync(world, death) : LiveThroughAsync(world));
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
        if (death.ThenRollback)
        {
            var refused = await world.OnAnotherMachine().Rollback().Tried();
            refused?.ShouldBeOfType<RefusedException>();
            if (refused is null)
            {
                world.ShouldServe(Plot.WayBack).AndBeAtRest().AndLetScale(Plot.WayBack);
            }
        }

        await EndAsPromisedAsync(world, mayRefuse: death.ThenRollback && Plot.Operation is "Clean" or "Deploy-Staging");
    }

    private async Task LiveThroughAsync(World world)
    {
        var run = Plot.Command(world.OnThisMachine());
        Mishap.Arm(world, run.Process, Call.Number);
        if (Plot.Operation == "Rollback" && Mishap.Name == "scales")
        {
            // Its first call is the batch: what was live until then is not pinned, and may shrink before all resolvers have heard.
            _ = world.Watchman.Excused.Add(world.See(sight => sight.Target(world.Names.Hosts[0].Live, isPrivate: false)!.Name));
        }

        var failure = await run.Tried();
        if (failure is not null)
        {
            // One hiccup of a service is outlived; what happens in the world, or was read wrongly, may be refused, in words.
            (Mishap is Mishap.Event or Mishap.StaleRead).ShouldBeTrue(failure.Message);
            (failure is RefusedException or AwsCallException or WaitTimeoutException).ShouldBeTrue(failure.ToString());
            world.AndNeverHaveBeenDark();
        }
        else if (Mishap is not Mishap.Event and not Mishap.StaleRead)
        {
            Plot.Promise(world);
            Portrait.ShouldBe(world, Promised);
        }

        world.Cloud.Faults.Clear();
        world.Pass(TimeSpan.FromMinutes(10));
        world.Watchman.Excused.RemoveWhere(name => world.Images.ContainsKey(name));
        await EndAsPromisedAsync(world, mayRefuse: Mishap is Mishap.Event { Mendable: false });
    }

    private async Task EndAsPromisedAsync(World world, bool mayRefuse)
    {
        var failure = await Plot.Command(world.OnAnotherMachine()).Tried();
        if (failure is RefusedException && mayRefuse)
        {
            await world.ShouldBeWholeOrMadeSo();
            return;
        }

        failure.ShouldBeNull();
        if (Mishap is Mishap.Event { Mendable: false })
        {
            _ = world.ShouldBeWhole();
            return;
        }

        Plot.Promise(world);
        if (Mishap is not Mishap.Event)
        {
            Portrait.ShouldBe(world, Promised);
        }
    }
}
