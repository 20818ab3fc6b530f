using System.Runtime.CompilerServices;
using BlueGreen;
using BlueGreen.Execution;
using BlueGreen.Guards;
using BlueGreen.Naming;
using Scenarios.Time;
using Scenarios.Worlds;

namespace Scenarios.Machines;

/// <summary>One run of an operation, in a process of its own. Awaited, it runs to its end.</summary>
internal sealed class Run<T>
{
    private readonly World world;
    private readonly Machine machine;
    private readonly Reach reach;
    private readonly Func<BlueGreenOperations, Task<T>> operation;
    private Task<T>? task;

    public Run(World world, Machine machine, Reach reach, Func<BlueGreenOperations, Task<T>> operation)
    {
        this.world = world;
        this.machine = machine;
        this.reach = reach;
        this.operation = operation;
        Id = $"run{world.NextRun():000}";
        Process = new Process();
    }

    /// <value>The run's id, as the environment record has it.</value>
    public string Id { get; }

    /// <value>The process that it is.</value>
    public Process Process { get; }

    /// <value>Whether it has come to its end, good or bad.</value>
    public bool HasEnded => task?.IsCompleted == true;

    /// <value>Why it failed; null where it did not.</value>
    public Exception? Failure => task?.Exception?.InnerException;

    public TaskAwaiter<T> GetAwaiter() => EndAsync().GetAwaiter();

    /// <summary>Runs it to its end, which must be a refusal.</summary>
    public async Task<RefusedException> Refused()
    {
        await GoOn();
        return await Should.ThrowAsync<RefusedException>(() => task!);
    }

    /// <summary>Runs it until it is killed at that call; its number comes first in the text.</summary>
    /// <returns>Whether it came so far.</returns>
    public Task<bool> KilledAt(string call, Moment moment) => PausedAt(call, moment);

    /// <summary>Runs it until it is killed at such a call.</summary>
    public Task<bool> KilledAt(Func<WireCall, bool> which, Moment moment) => PausedAt(which, moment);

    /// <summary>Runs it until it stands still at that call, so that others can run in between.</summary>
    public Task<bool> PausedAt(string call, Moment moment)
    {
        var number = int.Parse(call.Split(' ')[0]);
        return PausedAt(one => one.Number == number, moment);
    }

    /// <summary>Runs it until it is about to make the first call of that name.</summary>
    public Task<bool> PausedAtFirst(string action) => PausedAt(call => call.Action == action, Moment.BeforeIt);

    /// <summary>Runs it until it stands still at such a call.</summary>
    public async Task<bool> PausedAt(Func<WireCall, bool> which, Moment moment)
    {
        Process.StopAt(which, moment);
        await GoOn();
        return !Process.Runs;
    }

    /// <summary>Lets it go on from where it stands still, to its end, whichever that is.</summary>
    /// <returns>Why it failed; null where it did not.</returns>
    public async Task<Exception?> Resumed()
    {
        Process.Resume();
        await GoOn();
        return Failure;
    }

    /// <summary>Runs it to its end, whichever that is.</summary>
    /// <returns>Why it failed; null where it did not.</returns>
    public async Task<Exception?> Tried()
    {
        await GoOn();
        return Failure;
    }

    /// <summary>Starts it, for a scheduler that is already at work.</summary>
    public Task Start()
    {
        var identity = new RunIdentity(RunId.Parse(Id), machine.Name == World.ThisMachine ? "alice" : "bob", machine.Name);
        var context = new OperationContext
        {
            Log = world.Log,
            Time = new RunTime(world.Time, machine.ClockError, () => Process.Runs),
            Identity = identity,
            Web = world.Site?.Clients,
            Commands = world.Shell,
            Confirmation = world.Person,
            Http = new Wire(Process, world.Scheduler, () => machine.Through(world.Cloud.CreateHandler()), new Onlooker(world, reach)),
        };
        task = operation(new BlueGreenOperations(world.Settings, context));
        return task;
    }

    private async Task<T> EndAsync()
    {
        await GoOn();
        return await task!;
    }

    private Task GoOn() =>
        task is null
            ? world.Scheduler.RunAsync(() => HasEnded || !Process.Runs, Start)
            : world.Scheduler.RunAsync(() => HasEnded || !Process.Runs, () => task);
}
