using BlueGreen.Aws;
using BlueGreen.Execution;
using BlueGreen.Guards;
using BlueGreen.Reporting;
using Scenarios.Exhaustive;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Campaigning;

/// <summary>Runs histories, and cuts one that breaks something down to the acts that it needs.</summary>
internal static class Campaign
{
    private static WorldBuilder Builder =>
        World
            .Empty.And("quick", Plots.Shorten)
            .AndLive("v6")
            .AndBusy("v6")
            .And(
                "v7 and v8 baked",
                async world =>
                {
                    await world.Bake("v7");
                    await world.Bake("v8");

                    // A policy may take live down to its minimum.
                    world.Watchman.Required = 2;
                }
            );

    public static async Task<Chronicle> RunAsync(IReadOnlyList<Act> history)
    {
        await using var world = await Builder;
        var chronicle = new Chronicle();
        try
        {
            foreach (var act in history)
            {
                await PlayAsync(world, act, chronicle);
                _ = world.AndNeverHaveBeenDark();
            }

            await SettleAsync(world);
        }
        catch (Exception broken)
        {
            chronicle.Broken = $"{broken.Message}\n  {string.Join("\n  ", world.Log.Lines.TakeLast(12))}";
        }

        return chronicle;
    }

    /// <summary>Leaves out whatever is not needed to break something.</summary>
    public static async Task<IReadOnlyList<Act>> ShrinkAsync(IReadOnlyList<Act> history)
    {
        for (var index = 0; index < history.Count; )
        {
            IReadOnlyList<Act> shorter = [.. history.Where((_, at) => at != index)];
            if ((await RunAsync(shorter)).Broken is not null)
            {
                history = shorter;
            }
            else
            {
                index++;
            }
        }

        return history;
    }

    private static async Task PlayAsync(World world, Act act, Chronicle chronicle)
    {
        world.Pass(TimeSpan.FromMinutes(act.Minutes));
        var machine = world.OnThisMachine();
        var run = Start(machine, act);
        var mishap = Mishaps.All.FirstOrDefault(one => one.Name == act.Mishap);
        if (mishap is Mishap.StaleRead)
        {
            await world.BeginAnew();
        }

        mishap?.Arm(world, run.Process, act.At);
        var failure = await run.Tried();
        chronicle.Operations++;
        if (mishap is not null && run.Process.Calls.Count >= act.At)
        {
            chronicle.Mishaps[mishap.Name] = chronicle.Mishaps.GetValueOrDefault(mishap.Name) + 1;
        }

        if (run.Process.Runs)
        {
            Note(act, failure, chronicle);
        }
        else
        {
            world.LeaseExpires();
            await WakeAsync(world, act, run, mishap as Mishap.Sleep, chronicle);
        }

        if (mishap is Mishap.Event)
        {
            Mend(world);
        }
    }

    // Another run comes between, and then the one that slept goes on.
    private static async Task WakeAsync(World world, Act act, Run<OperationResult> run, Mishap.Sleep? sleep, Chronicle chronicle)
    {
        if (sleep is null)
        {
            return;
        }

        var isLate = run.Process.Calls[^1] is { Mutating: true, Service: not "route53" };
        var other = sleep.OtherRollsBack ? world.OnAnotherMachine().Rollback() : Start(world.OnAnotherMachine(), act);
        chronicle.Operations++;
        Note(act, await other.Tried(), chronicle);
        var failure = await run.Resumed();
        (failure is null || IsInWords(failure)).ShouldBeTrue($"{act}, woken: {failure}");
        if (isLate)
        {
            // What that may change is named in docs/safety.md; that nobody is without an answer for it is looked at all the same.
            world.Invariants.Broken.Clear();
        }
    }

    private static void Note(Act act, Exception? failure, Chronicle chronicle)
    {
        if (failure is null)
        {
            chronicle.Successes++;
            return;
        }

        IsInWords(failure).ShouldBeTrue($"{act}: {failure}");
        foreach (var refusal in (failure as RefusedException)?.Refusals ?? [])
        {
            chronicle.Refusals[refusal.Code] = chronicle.Refusals.GetValueOrDefault(refusal.Code) + 1;
        }
    }

    private static bool IsInWords(Exception failure) => failure is RefusedException or AwsCallException or WaitTimeoutException;

    // The fault is over. What it deleted is gone, and its side may be dark for as long as a dead run left names on it.
    private static void Mend(World world)
    {
        world.Cloud.Faults.Clear();
        world.Pass(TimeSpan.FromMinutes(10));
        foreach (var version in world.Images.Keys)
        {
            world.Watchman.Pardon(version);
        }
    }

    // However it went, somebody who reads the messages makes it whole.
    private static async Task SettleAsync(World world)
    {
        Mend(world);
        world.LeaseExpires();
        if (await world.OnAnotherMachine().Rollback().Tried() is not null)
        {
            await world.ShouldBeWholeOrMadeSo();
        }

        _ = world.ShouldBeWhole();
    }

    private static Run<OperationResult> Start(Machine on, Act act) =>
        act.Command switch
        {
            Command.Deploy => on.Deploy(act.Version!),
            Command.Replace => on.Deploy(act.Version!, options => options with { Replace = true }),
            Command.Switch => on.Switch(act.Version),
            Command.Rollback => on.Rollback(),
            Command.Clean => on.Clean(act.Version),
            _ => on.Switch(on.World.See(sight => sight.Version(sight.Target(on.World.Names.Hosts[0].Live, isPrivate: false)!))),
        };
}
