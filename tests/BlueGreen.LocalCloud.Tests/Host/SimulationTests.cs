using BlueGreen.LocalCloud.Clock;
using BlueGreen.LocalCloud.Faults;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Tests.Host;

public sealed class SimulationTests
{
    private readonly World _world = new(Timing.Instant, new FaultRules()) { State = new CloudState { SettledTo = TestCloud.Start } };

    [Fact]
    public void Goes_from_one_due_time_to_the_next_in_order()
    {
        var log = new List<string>();
        var simulation = new Simulation(new Ticker("slow", 30, log), new Ticker("fast", 20, log));

        simulation.Settle(_world, TestCloud.Start.AddSeconds(61)).ShouldBeTrue();

        log.ShouldBe(["fast 20", "slow 30", "fast 40", "slow 60", "fast 60"]);
        _world.Now.ShouldBe(TestCloud.Start.AddSeconds(61));
    }

    [Fact]
    public void Does_the_same_whoever_looks_when()
    {
        var (once, often) = (new List<string>(), new List<string>());
        new Simulation(new Ticker("a", 7, once)).Settle(_world, TestCloud.Start.AddSeconds(60));

        var other = new World(Timing.Instant, new FaultRules()) { State = new CloudState { SettledTo = TestCloud.Start } };
        var simulation = new Simulation(new Ticker("a", 7, often));
        for (var second = 1; second <= 60; second++)
        {
            simulation.Settle(other, TestCloud.Start.AddSeconds(second));
        }

        often.ShouldBe(once);
    }

    [Fact]
    public void Says_what_stays_due_for_ever()
    {
        var simulation = new Simulation(new Ticker("stuck", 0, []));

        Should.Throw<InvalidOperationException>(() => simulation.Settle(_world, TestCloud.Start)).Message.ShouldContain("Ticker stays due");
    }

    private sealed class Ticker(string name, int seconds, List<string> log) : ISimulated
    {
        private DateTimeOffset _next = TestCloud.Start.AddSeconds(seconds);

        public DateTimeOffset? NextDue(World world) => _next;

        public void Advance(World world)
        {
            log.Add($"{name} {(world.Now - TestCloud.Start).TotalSeconds}");
            _next = _next.AddSeconds(seconds);
        }
    }
}
