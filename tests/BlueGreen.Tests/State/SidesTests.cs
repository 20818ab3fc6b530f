using BlueGreen.State;
using BlueGreen.Tests.Builders;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.State;

public sealed class SidesTests
{
    [Theory]
    [InlineData("WWW.LondonTamed.com", "www.londontamed.com.")]
    [InlineData("www.londontamed.com", "www.londontamed.com")]
    public void Names_are_the_same_without_case_and_final_dot(string left, string right) => DnsNames.Same(left, right).ShouldBeTrue();

    [Theory]
    [InlineData("dualstack.lb-1.elb.amazonaws.com.", "lb-1.elb.amazonaws.com", true)]
    [InlineData("DualStack.LB-1.elb.amazonaws.com", "dualstack.lb-1.elb.amazonaws.com.", true)]
    [InlineData("dualstack.lb-2.elb.amazonaws.com.", "lb-1.elb.amazonaws.com", false)]
    public void Targets_are_the_same_without_the_console_s_prefix(string left, string right, bool same) =>
        DnsNames.SameTarget(left, right).ShouldBe(same);

    [Fact]
    public void The_public_zone_says_which_side_is_live()
    {
        var sides = Read(Snapshot().Live("v7").Staging("v6"));

        sides.Live!.Version.ShouldBe(The.Version("v7"));
        sides.Staging!.Version.ShouldBe(The.Version("v6"));
        sides.PrivateAgrees.ShouldBeTrue();
        sides.IsHalfSwitched.ShouldBeFalse();
        sides.Contradictions.ShouldBeEmpty();
    }

    [Fact]
    public void A_private_zone_that_points_the_other_way_is_half_switched_not_a_contradiction()
    {
        var sides = Read(Snapshot().Live("v7").Staging("v6").HalfMoved());

        sides.Live!.Version.ShouldBe(The.Version("v7"));
        sides.IsHalfSwitched.ShouldBeTrue();
        sides.PrivateAgrees.ShouldBeFalse();
        sides.Contradictions.ShouldBeEmpty();
    }

    [Fact]
    public void A_private_zone_without_names_does_not_agree_and_is_not_half_switched_either()
    {
        var sides = Read(Snapshot().Live("v6").WithPrivateRecords(_ => []));

        sides.PrivateAgrees.ShouldBeFalse();
        sides.IsHalfSwitched.ShouldBeFalse();
        sides.PrivateLive.Missing.Count.ShouldBe(2);
    }

    [Fact]
    public void No_side_is_live_where_no_live_name_points_anywhere() => Read(Snapshot().WithPublicRecords(_ => [])).Live.ShouldBeNull();

    [Fact]
    public void A_draining_instance_is_not_healthy() =>
        Read(
            Snapshot()
                .Live("v6")
                .WithBalancers(balancer =>
                    balancer with
                    {
                        Backends = [.. balancer.Backends.Select(backend => backend with { State = BackendState.Draining })],
                    }
                )
        )
            .Live!.Healthy.ShouldBe(0);

    [Fact]
    public void Messages_name_a_side_by_its_version_else_its_group_else_its_load_balancer()
    {
        Read(Snapshot().Live("v6")).Live!.ToString().ShouldBe("v6");
        Read(Snapshot().Live("v6", with: group => group with { Version = null }))
            .Live!.ToString()
            .ShouldBe("londontamed-com-production-v6");
        Read(Snapshot()).Live!.ToString().ShouldBe("nothing on londontamed-com-production-1");
    }

    private static Sides Read(SnapshotBuilder now) => Sides.Read(now, The.Names.Hosts);
}
