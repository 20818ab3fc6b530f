using BlueGreen.Aws;
using BlueGreen.Execution;
using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.Reporting;
using BlueGreen.State;
using BlueGreen.State.Record;
using BlueGreen.Tests.Builders;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.Execution;

public sealed class EnvironmentLockTests
{
    private readonly FakeTimeProvider time = new(The.Moment);
    private readonly FakeRoute53 route53 = new(Snapshot());

    [Fact]
    public async Task Is_taken_with_the_next_epoch_and_says_what_for_in_the_private_zone_only()
    {
        await AdoptedBy("first").TakeAsync(CancellationToken.None);

        var record = Record;
        (record.Public!.Epoch, record.Public.Run.ToString(), record.Public.Phase).ShouldBe((1, "first", RecordPhase.Held));
        record.Public.LeaseEnd.ShouldBe(The.Moment + EnvironmentLock.Lease);
        (record.Private!.Epoch, record.Private.Intent).ShouldBe(
            (1, new Intent(OperationKind.Switch, "ann", "build-7", The.Release("v6", 1), The.Release("v7", 2)))
        );
    }

    [Fact]
    public async Task Is_taken_by_one_of_two_that_read_the_same()
    {
        var (first, second) = (AdoptedBy("first"), AdoptedBy("second"));
        await first.TakeAsync(CancellationToken.None);

        var refused = await Should.ThrowAsync<RefusedException>(() => second.TakeAsync(CancellationToken.None));

        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG105");
        second.IsHeld.ShouldBeFalse();
        Record.Public!.Run.ToString().ShouldBe("first");
    }

    [Fact]
    public async Task Is_renewed_only_when_too_little_of_the_lease_is_left()
    {
        var held = AdoptedBy("first");
        await held.TakeAsync(CancellationToken.None);
        var batches = route53.Batches.Count;

        time.Advance(TimeSpan.FromSeconds(20));
        await held.EnsureAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
        route53.Batches.Count.ShouldBe(batches);

        time.Advance(TimeSpan.FromSeconds(20));
        await held.EnsureAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
        Record.Public!.LeaseEnd.ShouldBe(The.Moment.AddSeconds(40) + EnvironmentLock.Lease);
    }

    [Fact]
    public async Task Is_renewed_once_for_all_who_need_it_at_the_same_time()
    {
        var held = AdoptedBy("first");
        await held.TakeAsync(CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(40));
        using var arrives = new SemaphoreSlim(0);
        route53.OnTheWay = () => arrives.WaitAsync(TestContext.Current.CancellationToken);
        var batches = route53.Batches.Count;

        var both = Task.WhenAll(
            held.EnsureAsync(TimeSpan.FromSeconds(30), CancellationToken.None),
            held.EnsureAsync(TimeSpan.FromSeconds(30), CancellationToken.None)
        );
        arrives.Release(2);
        await both;

        held.IsHeld.ShouldBeTrue();
        route53.Batches.Count.ShouldBe(batches + 1);
    }

    [Fact]
    public async Task A_holder_that_slept_past_its_lease_changes_no_record()
    {
        var sleeper = AdoptedBy("sleeper");
        await sleeper.TakeAsync(CancellationToken.None);
        time.Advance(EnvironmentLock.Lease + EnvironmentLock.Lease);
        var next = AdoptedBy("next");
        await next.TakeAsync(CancellationToken.None);
        var before = (route53.Zone(false).Records, route53.Zone(true).Records);

        var refused = await Should.ThrowAsync<RefusedException>(() => sleeper.SwapAsync(PublicSwap(), CancellationToken.None));
        refused
            .Refusals.ShouldHaveSingleItem()
            .Refused.ShouldBe("This run lost the environment to another one before it could www, api -> londontamed-com-production-2.");
        await sleeper.ReleaseAsync(completed: true, CancellationToken.None);

        (route53.Zone(false).Records, route53.Zone(true).Records).ShouldBe(before);
        Record.Public!.Run.ToString().ShouldBe("next");
    }

    [Fact]
    public async Task A_record_that_somebody_else_moved_stops_the_batch_but_is_no_lost_lock()
    {
        var held = AdoptedBy("first");
        await held.TakeAsync(CancellationToken.None);
        var swap = PublicSwap();
        route53.Set(
            isPrivate: false,
            route53.Zone(false).Records.Select(record => record.Type == "A" ? record with { Type = "AAAA" } : record)
        );

        var refused = await Should.ThrowAsync<RefusedException>(() => held.SwapAsync(swap, CancellationToken.None));

        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG109");
        held.IsHeld.ShouldBeTrue();
    }

    [Fact]
    public async Task A_rollback_s_live_batch_takes_it_in_the_same_breath()
    {
        await AdoptedBy("first").SwapAsync(PublicSwap(), CancellationToken.None);

        route53.Batches.ShouldHaveSingleItem();
        (Record.Public!.Epoch, Record.Public.Phase).ShouldBe((1, RecordPhase.Switching));
        Record.Private.ShouldBeNull();
    }

    [Fact]
    public async Task Is_given_back_free_and_without_an_intent_when_all_is_done()
    {
        var held = AdoptedBy("first");
        await held.TakeAsync(CancellationToken.None);
        await held.SwapAsync(PublicSwap(), CancellationToken.None);
        await held.ReleaseAsync(completed: true, CancellationToken.None);

        (Record.Public!.Phase, Record.Private!.Intent).ShouldBe((RecordPhase.Free, null));
        Record.IsHalfDone.ShouldBeFalse();
    }

    [Fact]
    public async Task A_move_that_was_not_completed_stays_on_record_though_the_lease_is_given_back()
    {
        var held = AdoptedBy("first");
        await held.TakeAsync(CancellationToken.None);
        await held.SwapAsync(PublicSwap(), CancellationToken.None);
        await held.ReleaseAsync(completed: false, CancellationToken.None);

        Record.IsHalfDone.ShouldBeTrue();
        Record.UnfinishedMove!.To.ShouldBe(The.Release("v7", 2));
        Record.Public!.IsHeldAt(time.GetUtcNow()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_move_that_is_half_done_stays_so_when_who_takes_over_stops_too()
    {
        var first = AdoptedBy("first");
        await first.TakeAsync(CancellationToken.None);
        await first.SwapAsync(PublicSwap(), CancellationToken.None);
        await first.ReleaseAsync(completed: false, CancellationToken.None);

        var second = AdoptedBy("second");
        await second.TakeAsync(CancellationToken.None);
        await second.ReleaseAsync(completed: false, CancellationToken.None);

        Record.IsHalfDone.ShouldBeTrue();
        Record.WayBack.ShouldBe(The.Release("v6", 1));
    }

    [Fact]
    public async Task A_run_that_moved_nothing_leaves_nothing_behind()
    {
        var held = AdoptedBy("first");
        await held.TakeAsync(CancellationToken.None);
        await held.ReleaseAsync(completed: false, CancellationToken.None);

        (Record.Public!.Phase, Record.Private!.Intent).ShouldBe((RecordPhase.Free, null));
    }

    [Fact]
    public async Task Remembers_the_batches_that_moved_names_until_they_are_in_sync()
    {
        var held = AdoptedBy("first");
        await held.TakeAsync(CancellationToken.None);
        held.Pending.ShouldBeEmpty();

        await held.SwapAsync(PublicSwap(), CancellationToken.None);
        held.Settled(held.Pending.ShouldHaveSingleItem());

        held.Pending.ShouldBeEmpty();
    }

    private EnvironmentRecord Record =>
        EnvironmentRecord.Read(route53.Zone(isPrivate: false), route53.Zone(isPrivate: true), The.Names.EnvironmentRecord);

    private SwapAliases PublicSwap() =>
        new(
            The.PublicZone,
            Private: false,
            [
                .. route53
                    .Zone(isPrivate: false)
                    .Records.Where(record => record.Alias is not null)
                    .Select(record => new AliasMove(record, record with { Alias = record.Alias! with { DnsName = The.BalancerDns(2) } })),
            ],
            "www, api -> londontamed-com-production-2"
        );

    private EnvironmentLock AdoptedBy(string run)
    {
        var held = new EnvironmentLock(
            new RecordBatches(route53.Client, new AwsCalls(time), The.Names),
            new SharedClock(time),
            The.Names,
            new RunIdentity(RunId.Parse(run), "ann", "build-7"),
            Substitute.For<IRunLog>()
        );
        EnvironmentSnapshot now = Snapshot()
            .With(now => now with { Public = route53.Zone(isPrivate: false), Private = route53.Zone(isPrivate: true), Record = Record });
        held.Adopt(now);
        held.Intend(
            OperationKind.Switch,
            new Plan
            {
                Summary = "Switch.",
                Steps = [],
                From = The.Release("v6", 1),
                To = The.Release("v7", 2),
            }
        );
        return held;
    }
}
