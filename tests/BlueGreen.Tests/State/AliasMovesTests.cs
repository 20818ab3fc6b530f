using BlueGreen.Planning;
using BlueGreen.State;
using BlueGreen.Switch;
using BlueGreen.Tests.Builders;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.State;

public sealed class AliasMovesTests
{
    [Theory]
    [InlineData("A", "")]
    [InlineData("AAAA", "")]
    [InlineData("A", "dualstack.")]
    [InlineData("AAAA", "DUALSTACK.")]
    public void Keep_the_form_that_a_record_has_and_delete_exactly_what_was_read(string type, string prefix)
    {
        var read = The.Alias(The.Names.Hosts[0].Live, 1, type, prefix) with { Name = "WWW.londontamed.com." };
        read = read with { Alias = read.Alias! with { EvaluateTargetHealth = true, DnsName = read.Alias.DnsName.ToUpperInvariant() } };
        var now = Snapshot().Live("v6").Staging("v7").WithPublicRecords(records => [read, records[1]]);

        var move = PublicMoves(now)[0];

        move.Before.ShouldBe(read);
        move.After.Name.ShouldBe("WWW.londontamed.com.");
        move.After.Type.ShouldBe(type);
        move.After.Alias!.EvaluateTargetHealth.ShouldBeTrue();
        move.After.Alias.DnsName.ShouldBe((prefix.Length == 0 ? "" : "dualstack.") + The.BalancerDns(2));
        move.After.Alias.HostedZoneId.ShouldBe(The.BalancerZone);
    }

    [Fact]
    public void Move_a_and_aaaa_records_of_one_name_together()
    {
        var www = The.Names.Hosts[0].Live;
        var now = Snapshot().Live("v6").Staging("v7").WithPublicRecords(records => [.. records, The.Alias(www, 1, "AAAA", "dualstack.")]);

        PublicMoves(now).Count(move => move.After.Name == www.Fqdn).ShouldBe(2);
        PublicMoves(now).Count.ShouldBe(3);
    }

    [Fact]
    public void Make_a_record_where_the_private_zone_has_none()
    {
        var now = Snapshot().Live("v6").Staging("v7").WithPrivateRecords(_ => []);

        var moves = Moves(now, isPrivate: true);

        moves.ShouldAllBe(move => move.Before == null && move.After.Type == "A" && !move.After.Alias!.EvaluateTargetHealth);
        moves
            .Select(move => $"{move.After.Name} {move.After.Alias!.DnsName}")
            .ShouldBe([
                $"www.londontamed.com. {The.BalancerDns(2)}",
                $"api.londontamed.com. {The.BalancerDns(2)}",
                $"www-staging.londontamed.com. {The.BalancerDns(1)}",
                $"api-staging.londontamed.com. {The.BalancerDns(1)}",
            ]);
    }

    [Fact]
    public void Leave_every_other_record_alone()
    {
        RecordSet[] others =
        [
            new("londontamed.com.", "NS") { Ttl = 172800, Values = ["ns-1.awsdns-00.com."] },
            new("www.londontamed.com.", "TXT") { Ttl = 60, Values = ["\"hello\""] },
            new("blog.londontamed.com.", "CNAME") { Ttl = 60, Values = ["elsewhere.example.com"] },
        ];
        var now = Snapshot().Live("v6").Staging("v7").WithPublicRecords(records => [.. others, .. records]);

        PublicMoves(now).ShouldAllBe(move => !others.Contains(move.Before));
        PublicMoves(now).Count.ShouldBe(2);
    }

    [Fact]
    public void Take_the_alias_zone_from_a_record_that_points_there_where_the_service_does_not_tell_it() =>
        PublicMoves(Snapshot().Live("v6").Staging("v7").WithBalancers(balancer => balancer with { HostedZoneId = null }))
            .ShouldAllBe(move => move.After.Alias!.HostedZoneId == The.BalancerZone);

    private static IReadOnlyList<AliasMove> PublicMoves(SnapshotBuilder now) => Moves(now, isPrivate: false);

    private static IReadOnlyList<AliasMove> Moves(SnapshotBuilder now, bool isPrivate) =>
        SwitchDecision
            .Decide(now, The.Settings, The.Names, new SwitchOptions())
            .ShouldProceed()
            .Steps.OfType<SwapAliases>()
            .Single(swap => swap.Private == isPrivate)
            .Moves;
}
