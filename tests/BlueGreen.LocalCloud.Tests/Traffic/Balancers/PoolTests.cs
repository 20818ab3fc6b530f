using BlueGreen.LocalCloud.Tests.Traffic.Views;
using BlueGreen.LocalCloud.Traffic.Balancers;
using BlueGreen.LocalCloud.Traffic.Views;
using Microsoft.Extensions.Time.Testing;

namespace BlueGreen.LocalCloud.Tests.Traffic.Balancers;

public sealed class PoolTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Takes_turns()
    {
        using var pool = Of(Some.Pool(Some.Target(0), Some.Target(1), Some.Target(2)) with { Balancing = Balancing.RoundRobin });

        Picks(pool, 30).Values.ShouldAllBe(count => count == 10);
    }

    [Fact]
    public void Prefers_the_target_with_the_fewest_requests_in_flight()
    {
        using var pool = Of(Some.Pool(Some.Target(0), Some.Target(1)));
        pool.Targets[0].Begin();

        Picks(pool, 5).ShouldHaveSingleItem().Key.ShouldBe("i-1");
    }

    [Fact]
    public void Takes_turns_among_the_equally_busy() => Picks(Of(Some.Pool(Some.Target(0), Some.Target(1))), 10).Values.ShouldBe([5, 5]);

    [Theory]
    [InlineData(nameof(TargetState.Registering))]
    [InlineData(nameof(TargetState.OutOfService))]
    [InlineData(nameof(TargetState.Draining))]
    [InlineData(nameof(TargetState.Dead))]
    public void Sends_only_to_what_is_in_service(string state)
    {
        using var pool = Of(Some.Pool(Some.Target(0, Enum.Parse<TargetState>(state)), Some.Target(1)));

        Picks(pool, 10).ShouldHaveSingleItem().Key.ShouldBe("i-1");
    }

    [Fact]
    public void Has_nothing_where_none_is_in_service()
    {
        using var pool = Of(Some.Pool(Some.Target(0, TargetState.OutOfService)));

        pool.Pick("a", []).ShouldBeNull();
    }

    [Fact]
    public void Fails_open_to_all_but_the_draining_and_the_dead_where_it_may()
    {
        using var pool = Of(
            Some.Pool(
                Some.Target(0, TargetState.OutOfService),
                Some.Target(1, TargetState.Registering),
                Some.Target(2, TargetState.Draining),
                Some.Target(3, TargetState.Dead)
            ) with
            {
                FailsOpen = true,
            }
        );

        Picks(pool, 10).Keys.ShouldBe(["i-0", "i-1"], ignoreOrder: true);
    }

    [Fact]
    public void Keeps_to_the_nodes_zone_unless_it_may_cross()
    {
        var view = Some.Pool(Some.Target(0, zone: "a"), Some.Target(1, zone: "b"));
        using var kept = Of(view with { CrossZone = false });
        using var crossing = Of(view);

        Picks(kept, 10).ShouldHaveSingleItem().Key.ShouldBe("i-0");
        Picks(crossing, 10).Count.ShouldBe(2);
    }

    [Fact]
    public void Never_sends_a_request_to_a_target_that_failed_it()
    {
        using var pool = Of(Some.Pool(Some.Target(0), Some.Target(1)));

        pool.Pick("a", [pool.Targets[0]]).ShouldBe(pool.Targets[1]);
        pool.Pick("a", pool.Targets).ShouldBeNull();
    }

    [Fact]
    public void Avoids_what_could_not_be_reached_for_a_moment_unless_there_is_no_other()
    {
        using var pool = Of(Some.Pool(Some.Target(0), Some.Target(1)));
        _time.Advance(TimeSpan.FromSeconds(10));
        pool.Targets[0].Failed();

        Picks(pool, 10).ShouldHaveSingleItem().Key.ShouldBe("i-1");
        pool.Pick("a", [pool.Targets[1]]).ShouldBe(pool.Targets[0]);
        _time.Advance(TimeSpan.FromSeconds(2));
        Picks(pool, 10).Count.ShouldBe(2);
    }

    [Fact]
    public void Keeps_a_targets_connections_and_counts_when_its_state_changes()
    {
        using var pool = Of(Some.Pool(Some.Target(0)));
        var target = pool.Targets[0];

        pool.Apply(Some.Pool(Some.Target(0, TargetState.Draining), Some.Target(1)));

        pool.Targets[0].ShouldBeSameAs(target);
        target.View.State.ShouldBe(TargetState.Draining);
        target.Gone.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public void Gives_up_what_is_in_flight_on_a_target_that_left_or_died()
    {
        using var pool = Of(Some.Pool(Some.Target(0), Some.Target(1)));
        var (leaves, dies) = (pool.Targets[0], pool.Targets[1]);

        pool.Apply(Some.Pool(Some.Target(1, TargetState.Dead)));

        leaves.Gone.IsCancellationRequested.ShouldBeTrue();
        dies.Gone.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public void Takes_one_that_came_back_from_the_dead_for_another()
    {
        using var pool = Of(Some.Pool(Some.Target(0)));
        pool.Apply(Some.Pool(Some.Target(0, TargetState.Dead)));

        pool.Apply(Some.Pool(Some.Target(0)));

        pool.Pick("a", []).ShouldNotBeNull().Gone.IsCancellationRequested.ShouldBeFalse();
    }

    [Theory]
    [InlineData(1, 0, 100, 0)]
    [InlineData(0, 0, 50, 50)]
    [InlineData(9, 1, 90, 10)]
    public void Shares_among_pools_by_weight(int one, int two, int toOne, int toTwo)
    {
        List<WeightedPool> pools = [new("one", one), new("two", two)];

        var chosen = Enumerable.Range(0, 100).Select(turn => WeightedTurn.Choose(pools, turn).Pool).ToList();

        chosen.Count(p => p == "one").ShouldBeInRange(toOne - 1, toOne + 1);
        chosen.Count(p => p == "two").ShouldBeInRange(toTwo - 1, toTwo + 1);
    }

    private Pool Of(PoolView view)
    {
        var pool = new Pool(view, _time);
        pool.Apply(view);
        return pool;
    }

    private static Dictionary<string, int> Picks(Pool pool, int times) =>
        Enumerable.Range(0, times).Select(_ => pool.Pick("a", [])!.View.InstanceId).CountBy(id => id).ToDictionary();
}
