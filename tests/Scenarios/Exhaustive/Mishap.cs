using BlueGreen.LocalCloud.Faults;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Exhaustive;

/// <summary>Something that goes wrong at one call of a run.</summary>
/// <param name="Name">As the table heads its column.</param>
internal abstract record Mishap(string Name)
{
    // As long as the client waits for an answer; and what is ten times as long as usual and just still heard.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Slowness = TimeSpan.FromSeconds(9);

    /// <summary>Whether it can go wrong with that call.</summary>
    public virtual bool Hits(WireCall call) => true;

    /// <summary>Lets it happen at the call of that number.</summary>
    public abstract void Arm(World world, Process process, int number);

    /// <summary>Nothing goes wrong.</summary>
    public sealed record Nothing() : Mishap("undisturbed")
    {
        public override void Arm(World world, Process process, int number) { }
    }

    /// <summary>The process is dead from then on.</summary>
    public sealed record Death(string Name, Moment Moment) : Mishap(Name)
    {
        /// <value>Whether Rollback comes next, and only then the same command.</value>
        public bool ThenRollback { get; init; }

        public override void Arm(World world, Process process, int number) => process.StopAt(call => call.Number == number, Moment);
    }

    /// <summary>The process stands still until another one has done its work, and then goes on.</summary>
    public sealed record Sleep(string Name) : Mishap(Name)
    {
        /// <value>Whether the other one runs Rollback; else the same command.</value>
        public bool OtherRollsBack { get; init; }

        /// <value>
        /// Whether it sleeps before a call to a service that knows nothing of the environment record, which comes too late then: what that may
        /// change is named in docs/safety.md, and nobody may be without an answer for it.
        /// </value>
        public bool IsLate { get; init; }

        public override bool Hits(WireCall call) => IsLate == (call.Mutating && call.Service != "route53");

        public override void Arm(World world, Process process, int number) =>
            process.StopAt(call => call.Number == number, Moment.BeforeIt);
    }

    /// <summary>The cloud, or the line to it, fails once.</summary>
    public sealed record Outage(string Name, FaultKind Kind) : Mishap(Name)
    {
        public override void Arm(World world, Process process, int number) =>
            process.Befalls = call =>
            {
                if (call.Number == number)
                {
                    world.Cloud.Faults.Add(new Fault { Kind = Kind });
                }

                return Task.CompletedTask;
            };
    }

    /// <summary>No answer until the client gives up; the call has no effect.</summary>
    public sealed record Silence() : Mishap("timeout")
    {
        public override void Arm(World world, Process process, int number) =>
            process.Carries = async (call, _, send) =>
            {
                if (call.Number != number)
                {
                    return await send();
                }

                await world.Wait(Patience, process);
                throw new TaskCanceledException(
                    "The request was canceled due to the configured HttpClient.Timeout.",
                    new TimeoutException()
                );
            };
    }

    /// <summary>The call takes ten times as long as any should.</summary>
    public sealed record Slow() : Mishap("slow")
    {
        public override void Arm(World world, Process process, int number) =>
            process.Carries = async (call, _, send) =>
            {
                if (call.Number == number)
                {
                    await world.Wait(Slowness, process);
                }

                return await send();
            };
    }

    /// <summary>A read that has not heard of anything since the run began.</summary>
    public sealed record StaleRead() : Mishap("stale")
    {
        public override bool Hits(WireCall call) => !call.Mutating;

        public override void Arm(World world, Process process, int number)
        {
            var past = new HttpMessageInvoker(world.CreatePastHandler());
            process.Carries = (call, request, send) => call.Number == number ? past.SendAsync(request, CancellationToken.None) : send();
        }
    }

    /// <summary>Something happens in the world right before the call.</summary>
    public sealed record Event(string Name, Func<World, Task> Happens) : Mishap(Name)
    {
        /// <value>Whether the promised state can be reached all the same, once all is mended.</value>
        public bool Mendable { get; init; } = true;

        public override void Arm(World world, Process process, int number) =>
            process.Befalls = call => call.Number == number ? Happens(world) : Task.CompletedTask;
    }
}
