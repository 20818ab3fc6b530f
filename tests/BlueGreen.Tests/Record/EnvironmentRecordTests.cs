using BlueGreen.State;
using BlueGreen.State.Record;
using BlueGreen.Tests.Builders;

namespace BlueGreen.Tests.State;

/// <summary>What the record says in every state that a run may leave it in.</summary>
public sealed class EnvironmentRecordTests
{
    private static readonly ReleaseName V6 = The.Release("v6", 1);
    private static readonly ReleaseName V7 = The.Release("v7", 2);
    private static readonly Intent SwitchToV7 = Records.Intent(OperationKind.Switch, V6, V7);
    private static readonly Intent BackToV6 = Records.Intent(OperationKind.Rollback, V7, V6);

    [Fact]
    public void Before_the_first_run_nothing_is_known() => Shows(null, null, halfDone: false, unfinished: null, wayBack: null);

    [Fact]
    public void After_a_whole_switch_the_way_back_is_what_was_live() =>
        Shows(Free(4), Records.Private(4, last: Records.Last(V6, V7)), halfDone: false, unfinished: null, wayBack: V6);

    [Fact]
    public void A_switch_that_only_took_the_lock_has_said_nothing_yet() =>
        Shows(Held(5), Records.Private(4, last: Records.Last(V6, V7)), halfDone: false, unfinished: null, wayBack: V6);

    [Fact]
    public void A_switch_that_died_before_its_live_batch_is_unfinished_but_not_half_done() =>
        Shows(Held(5), Records.Private(5, SwitchToV7), halfDone: false, unfinished: SwitchToV7, wayBack: V6);

    [Fact]
    public void A_switch_that_died_after_its_live_batch_is_half_done() =>
        Shows(Switching(5), Records.Private(5, SwitchToV7), halfDone: true, unfinished: SwitchToV7, wayBack: V6);

    [Fact]
    public void A_switch_that_died_after_its_private_batch_is_half_done_still() =>
        Shows(Switching(5), Records.Private(5, SwitchToV7, Records.Last(V6, V7)), halfDone: true, unfinished: SwitchToV7, wayBack: V6);

    [Fact]
    public void A_switch_that_only_did_not_free_the_lock_is_done() =>
        Shows(Switching(5), Records.Private(5, last: Records.Last(V6, V7)), halfDone: false, unfinished: null, wayBack: V6);

    [Fact]
    public void A_rollback_that_died_after_its_live_batch_is_half_done_and_its_way_back_is_where_it_went() =>
        Shows(Switching(5), Records.Private(4, last: Records.Last(V6, V7)), halfDone: true, unfinished: null, wayBack: V6);

    [Fact]
    public void A_rollback_of_an_unfinished_switch_that_died_after_its_live_batch_too() =>
        Shows(Switching(6), Records.Private(5, SwitchToV7), halfDone: true, unfinished: SwitchToV7, wayBack: V6);

    [Fact]
    public void A_rollback_that_has_said_what_it_is_about_goes_on_to_where_it_went() =>
        Shows(Switching(5), Records.Private(5, BackToV6, Records.Last(V6, V7)), halfDone: true, unfinished: BackToV6, wayBack: V6);

    [Fact]
    public void A_run_that_moves_nothing_leaves_the_way_back_as_it_is() =>
        Shows(
            Held(5),
            Records.Private(5, Records.Intent(OperationKind.Switch, null, V7), Records.Last(V6, V7)),
            halfDone: false,
            unfinished: null,
            wayBack: V6
        );

    [Theory]
    [InlineData(OperationKind.DeployStaging)]
    [InlineData(OperationKind.Clean)]
    [InlineData(OperationKind.Provision)]
    public void Another_operation_that_died_has_moved_nothing(OperationKind operation) =>
        Shows(
            Held(5),
            Records.Private(5, Records.Intent(operation, null, V7), Records.Last(V6, V7)),
            halfDone: false,
            unfinished: null,
            wayBack: V6
        );

    [Theory]
    [InlineData(RecordPhase.Held, 1, true)]
    [InlineData(RecordPhase.Switching, 1, true)]
    [InlineData(RecordPhase.Held, 0, false)]
    [InlineData(RecordPhase.Free, 60, false)]
    public void Is_held_until_the_lease_ends_on_route_53_s_clock(RecordPhase phase, int leaseSeconds, bool held) =>
        Records.Public(5, phase, leaseSeconds).IsHeldAt(The.Moment).ShouldBe(held);

    [Fact]
    public void Is_read_from_both_zones()
    {
        var (held, about) = (Held(5), Records.Private(5, SwitchToV7));

        var record = EnvironmentRecord.Read(Zone(held.ToTxt()), Zone(about.ToTxt()), The.Names.EnvironmentRecord);

        record.ShouldBe(new EnvironmentRecord(held, about));
        record.Unreadable.ShouldBeNull();
    }

    [Theory]
    [InlineData("\"v=spf1 -all\"", null)]
    [InlineData(null, "\"v=2 epoch=5\"")]
    public void Says_which_value_it_can_t_read(string? publicText, string? privateText) =>
        EnvironmentRecord
            .Read(publicText is null ? null : Zone(publicText), privateText is null ? null : Zone(privateText), The.Names.EnvironmentRecord)
            .Unreadable.ShouldBe(publicText ?? privateText);

    private static ZoneRecords Zone(string txt) =>
        new(
            The.PublicZone,
            false,
            [
                new RecordSet("_BlueGreen.production.londontamed.com", "A"),
                new RecordSet("_BlueGreen.production.londontamed.com.", "TXT") { Ttl = 5, Values = [txt] },
            ]
        );

    private static PublicRecord Free(long epoch) => Records.Public(epoch, RecordPhase.Free);

    private static PublicRecord Held(long epoch) => Records.Public(epoch, RecordPhase.Held);

    private static PublicRecord Switching(long epoch) => Records.Public(epoch, RecordPhase.Switching);

    private static void Shows(PublicRecord? held, PrivateRecord? about, bool halfDone, Intent? unfinished, ReleaseName? wayBack)
    {
        var record = new EnvironmentRecord(held, about);
        record.IsHalfDone.ShouldBe(halfDone);
        record.UnfinishedMove.ShouldBe(unfinished);
        record.WayBack.ShouldBe(wayBack);
    }
}
