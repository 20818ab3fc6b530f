using BlueGreen.Guards;
using BlueGreen.State;
using BlueGreen.State.Record;
using BlueGreen.Tests.Builders;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.Guards;

public sealed class EnvironmentGuardsTests
{
    [Fact]
    public void Say_everything_that_is_missing_at_once()
    {
        var now = Snapshot()
            .With(now =>
                now with
                {
                    Public = null,
                    Private = null,
                    LoadBalancers = [now.LoadBalancers[0]],
                    Ambiguities = ["role webserver"],
                }
            );

        Text(now)
            .ShouldBe(
                """
                BG102 There is more than one role webserver. Nothing was changed.
                Name the one that is meant under `names` in the settings, or delete the other.
                BG101 The load balancer londontamed-com-production-2 does not exist. Nothing was changed.
                Run Provision, which makes what is missing, or name the existing one under `names` in the settings.
                BG101 The public hosted zone londontamed.com. does not exist. Nothing was changed.
                Run Provision, which makes what is missing, or name the existing one under `names` in the settings.
                BG101 The private hosted zone londontamed.com. does not exist. Nothing was changed.
                Run Provision, which makes what is missing, or name the existing one under `names` in the settings.
                """
            );
    }

    [Fact]
    public void Say_which_live_names_the_public_zone_lacks() =>
        Refused(Snapshot().WithPublicRecords(_ => []))
            .ShouldBe([
                "The alias record www.londontamed.com in the public zone does not exist.",
                "The alias record api.londontamed.com in the public zone does not exist.",
            ]);

    [Fact]
    public void Refuse_live_names_that_point_at_different_sides() =>
        Text(Snapshot().WithPublicRecords(_ => [The.Alias(The.Names.Hosts[0].Live, 1), The.Alias(The.Names.Hosts[1].Live, 2)]))
            .ShouldBe(
                """
                BG103 The environment contradicts itself: www.londontamed.com points at londontamed-com-production-1. Nothing was changed.
                Status shows every record, load balancer and group; make them agree, then run this again.
                BG103 The environment contradicts itself: api.londontamed.com points at londontamed-com-production-2. Nothing was changed.
                Status shows every record, load balancer and group; make them agree, then run this again.
                """
            );

    [Fact]
    public void Refuse_records_that_are_not_simple_aliases_to_this_environment() =>
        Refused(
                Snapshot()
                    .WithPublicRecords(records =>
                        [
                            records[0] with
                            {
                                Routing = "weighted",
                            },
                            new RecordSet("api.londontamed.com.", "CNAME") { Ttl = 60, Values = ["elsewhere.example.com"] },
                        ]
                    )
                    .WithPrivateRecords(records =>
                        [
                            records[0] with
                            {
                                Alias = records[0].Alias! with { DnsName = "other.eu-west-2.elb.amazonaws.com" },
                            },
                            .. records.Skip(1),
                        ]
                    )
            )
            .ShouldBe([
                "The environment contradicts itself: www.londontamed.com: a weighted A record stands where a simple alias is expected.",
                "The environment contradicts itself: api.londontamed.com: a plain CNAME record stands where an alias is expected.",
                "The environment contradicts itself: private zone: www.londontamed.com points at other.eu-west-2.elb.amazonaws.com, which is no load balancer of this environment.",
            ]);

    [Fact]
    public void Refuse_an_a_and_an_aaaa_record_that_disagree() =>
        Refused(Snapshot().WithPublicRecords(records => [.. records, The.Alias(The.Names.Hosts[0].Live, 2, "AAAA")]))
            .ShouldBe([
                "The environment contradicts itself: www.londontamed.com: its A and AAAA records point at different load balancers.",
            ]);

    [Fact]
    public void Refuse_two_groups_behind_one_load_balancer_and_one_group_behind_both() =>
        Refused(
                Snapshot()
                    .Live("v6")
                    .WithGroup(
                        GroupBuilder.Group("v5", 1, 1, wasLive: false) with
                        {
                            LoadBalancers = [The.Names.LoadBalancer1, The.Names.LoadBalancer2],
                        }
                    )
            )
            .Distinct(StringComparer.Ordinal)
            .ShouldBe([
                "The environment contradicts itself: londontamed-com-production-1 has 2 groups behind it: londontamed-com-production-v6, londontamed-com-production-v5.",
                "The environment contradicts itself: londontamed-com-production-v5 is attached to both load balancers.",
            ]);

    [Fact]
    public void Refuse_a_record_that_this_version_can_t_read() =>
        Text(Snapshot().Recorded(null, null).With(now => now with { Record = now.Record with { Unreadable = "\"v=2 holder=x\"" } }))
            .ShouldBe(
                """
                BG107 The environment record holds "v=2 holder=x", which this version does not understand. Nothing was changed.
                Use the version of this tool that wrote it; if nobody did, delete the TXT record by hand.
                """
            );

    [Fact]
    public void Name_the_holder_of_a_running_lease_what_it_does_and_how_long_it_lasts() =>
        Lock(
                Snapshot()
                    .Recorded(
                        Records.Public(5, RecordPhase.Held, leaseSeconds: 42),
                        Records.Private(5, Records.Intent(OperationKind.Switch, The.Release("v6", 1), The.Release("v7", 2)))
                    )
            )
            .ShouldHaveSingleItem()
            .ToString()
            .ShouldBe(
                """
                BG104 Another run holds the environment: ann on build-7 runs Switch of v7 (run the-other-run); its lease ends in 42 s unless it is renewed. Nothing was changed.
                Wait for it (--wait-for-lock), or, if that run is dead and can't come back, take the environment from it with --break-lock.
                """
            );

    [Theory]
    [InlineData(OperationKind.DeployStaging, "Deploy-Staging")]
    [InlineData(OperationKind.Provision, "Provision")]
    public void Name_the_operation_of_a_holder_that_moves_no_version_as_its_target_is_named(OperationKind operation, string named) =>
        Lock(
                Snapshot()
                    .Recorded(
                        Records.Public(5, RecordPhase.Held, leaseSeconds: 42),
                        Records.Private(5, Records.Intent(operation, from: null, to: null))
                    )
            )
            .ShouldHaveSingleItem()
            .Refused.ShouldBe(
                $"Another run holds the environment: ann on build-7 runs {named} (run the-other-run); its lease ends in 42 s unless it is renewed."
            );

    [Fact]
    public void Name_only_the_run_where_the_holder_has_not_yet_said_what_it_is_about() =>
        Lock(Snapshot().Recorded(Records.Public(5, RecordPhase.Held, leaseSeconds: 1), null))
            .ShouldHaveSingleItem()
            .Refused.ShouldBe("Another run holds the environment: run the-other-run; its lease ends in 1 s unless it is renewed.");

    [Theory]
    [InlineData(RecordPhase.Held, 0)]
    [InlineData(RecordPhase.Held, -1)]
    [InlineData(RecordPhase.Free, 30)]
    public void Let_a_run_pass_where_the_lease_is_over_or_given_back(RecordPhase phase, int leaseSeconds) =>
        Lock(Snapshot().Recorded(Records.Public(5, phase, leaseSeconds), null)).ShouldBeEmpty();

    [Fact]
    public void Let_the_holder_itself_pass() =>
        EnvironmentGuards
            .CheckLock(Snapshot().Recorded(Records.Public(5, RecordPhase.Held, leaseSeconds: 30), null), The.OtherRun)
            .ShouldBeEmpty();

    [Fact]
    public void Call_a_move_half_done_where_the_zones_disagree_though_no_record_says_so() =>
        EnvironmentGuards
            .CheckNothingHalfDone(Snapshot().Live("v7").Staging("v6").HalfMoved(), The.Names)
            .ShouldHaveSingleItem()
            .ToString()
            .ShouldBe(
                """
                BG106 A switch was begun and not ended: the two zones do not agree. Nothing was changed.
                Finish it with Switch --to=v7, or go back with Rollback.
                """
            );

    [Fact]
    public void Name_no_version_to_finish_a_move_with_where_none_is_live() =>
        EnvironmentGuards
            .CheckNothingHalfDone(Snapshot().Staging("v6").HalfMoved(), The.Names)
            .ShouldHaveSingleItem()
            .Remedy.ShouldBe("Finish it with Switch, or go back with Rollback.");

    [Fact]
    public void Tell_of_a_lost_lock_a_changed_record_and_a_wrong_account()
    {
        CommonRefusals
            .LockLost("move the live names")
            .ToString()
            .ShouldBe(
                """
                BG105 This run lost the environment to another one before it could move the live names. The live names are as the other run leaves them.
                See Status for who holds it; run this again when that run has ended.
                """
            );
        CommonRefusals
            .RecordsChanged("public", "Tried to delete resource record set www but it was not found")
            .ToString()
            .ShouldBe(
                """
                BG109 The records of the public zone were changed by someone else while this ran: Tried to delete resource record set www but it was not found No record of that zone was changed by this run.
                See Status, then run this again.
                """
            );
        CommonRefusals
            .WrongAccount("111111111111", "222222222222")
            .ToString()
            .ShouldBe(
                """
                BG108 The credentials belong to account 111111111111, and the settings name 222222222222. Nothing was changed.
                Use the credentials (aws.profile, aws.roleArn) of the account that is meant, or correct aws.account.
                """
            );
    }

    private static IReadOnlyList<Refusal> Lock(SnapshotBuilder now) =>
        [.. EnvironmentGuards.CheckLock(now, global::BlueGreen.Naming.RunId.Parse("this-run"))];

    private static string Text(SnapshotBuilder now) => string.Join('\n', EnvironmentGuards.Check(now, The.Names));

    private static IEnumerable<string> Refused(SnapshotBuilder now) =>
        EnvironmentGuards.Check(now, The.Names).Select(refusal => refusal.Refused);
}
