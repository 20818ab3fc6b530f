using System.Net;
using BlueGreen.LocalCloud.Route53;
using BlueGreen.LocalCloud.Tests.Traffic.Views;
using BlueGreen.LocalCloud.Traffic.Dns;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Tests.Traffic.Dns;

public sealed class ResolverTests
{
    private static readonly BalancerView Blue = Some.Balancer("blue", TargetState.InService);
    private static readonly BalancerView Green = Some.Balancer("green", TargetState.InService) with
    {
        Nodes = [new NodeView("a", IPAddress.Parse("198.18.0.3"))],
    };

    [Fact]
    public void Answers_a_record_with_its_values_and_its_own_ttl()
    {
        var answer = Ask(Some.Zone("example.com", Some.Record("db.example.com", "A", "192.0.2.1", "192.0.2.2")), "DB.Example.com", "A");

        answer.Code.ShouldBe(DnsCode.NoError);
        answer
            .Records.Select(r => (r.Name, r.Value, r.Ttl))
            .ShouldBe([("db.example.com.", "192.0.2.1", 300), ("db.example.com.", "192.0.2.2", 300)]);
    }

    [Fact]
    public void Answers_an_alias_with_its_load_balancers_nodes_and_60_seconds()
    {
        var answer = Ask(Some.Zone("example.com", Some.Alias("www.example.com", "dualstack." + Blue.DnsName)), "www.example.com", "A");

        answer
            .Records.Select(r => (r.Name, r.Value, r.Ttl))
            .ShouldBe([("www.example.com.", "198.18.0.1", 60), ("www.example.com.", "198.18.0.2", 60)], ignoreOrder: true);
    }

    [Fact]
    public void Takes_turns_at_which_node_comes_first()
    {
        var view = View(Some.Zone("example.com", Some.Alias("www.example.com", Blue.DnsName)));

        Resolver(view, draw: _ => 0).Addresses("www.example.com").ShouldBe(["198.18.0.1", "198.18.0.2"]);
        Resolver(view, draw: below => below - 1).Addresses("www.example.com").ShouldBe(["198.18.0.2", "198.18.0.1"]);
    }

    [Fact]
    public void Answers_a_load_balancers_own_name() =>
        Ask(Some.Zone("example.com"), Blue.DnsName, "A").Records.Select(r => (r.Value, r.Ttl)).ShouldContain(("198.18.0.1", 60));

    [Fact]
    public void Denies_the_name_of_a_load_balancer_that_is_gone()
    {
        var answer = Ask(Some.Zone("example.com"), "gone-1.eu-west-2.elb.amazonaws.com", "A");

        answer.Code.ShouldBe(DnsCode.NoSuchName);
        answer.Authority.ShouldNotBeNull().Ttl.ShouldBe(60);
    }

    [Fact]
    public void Has_no_IPv6_address_for_a_load_balancer()
    {
        var answer = Ask(
            Some.Zone("example.com", Some.Alias("www.example.com", Blue.DnsName), Some.Alias("www.example.com", Blue.DnsName, "AAAA")),
            "www.example.com",
            "AAAA"
        );

        answer.Code.ShouldBe(DnsCode.NoError);
        answer.Records.ShouldBeEmpty();
        answer.Authority.ShouldNotBeNull().Name.ShouldBe("example.com.");
    }

    [Fact]
    public void Leaves_out_the_node_of_a_zone_without_a_healthy_target_unless_all_are()
    {
        var kept = Blue with { Pools = [Some.Pool(Some.Target(0, zone: "b")) with { CrossZone = false }] };
        var ill = Blue with { Pools = [Some.Pool(Some.Target(0, TargetState.OutOfService)) with { CrossZone = false }] };

        Resolver(new TrafficView { Balancers = [kept] }).Addresses(Blue.DnsName).ShouldBe(["198.18.0.2"]);
        Resolver(new TrafficView { Balancers = [ill] }).Addresses(Blue.DnsName).Count.ShouldBe(2);
    }

    [Fact]
    public void Follows_aliases_to_records_of_the_same_zone()
    {
        var zone = Some.Zone("example.com", Some.Alias("example.com", "www.example.com"), Some.Record("www.example.com", "A", "192.0.2.1"));

        Ask(zone, "example.com", "A").Records.ShouldBe([new DnsRecord("example.com.", "A", 300, "192.0.2.1")]);
    }

    [Fact]
    public void Ends_a_circle_of_aliases()
    {
        var zone = Some.Zone("example.com", Some.Alias("a.example.com", "b.example.com"), Some.Alias("b.example.com", "a.example.com"));

        Ask(zone, "a.example.com", "A").Records.ShouldBeEmpty();
    }

    [Fact]
    public void Follows_CNAMEs_and_shows_the_way()
    {
        var zone = Some.Zone(
            "example.com",
            Some.Record("shop.example.com", "CNAME", "www.example.com"),
            Some.Record("www.example.com", "CNAME", Blue.DnsName + ".")
        );

        Ask(zone, "shop.example.com", "A")
            .Records.Select(r => $"{r.Name} {r.Type}")
            .ShouldBe(["shop.example.com. CNAME", "www.example.com. CNAME", $"{Blue.DnsName}. A", $"{Blue.DnsName}. A"]);
        Ask(zone, "shop.example.com", "CNAME").Records.ShouldHaveSingleItem().Value.ShouldBe("www.example.com");
    }

    [Fact]
    public void Stops_where_a_CNAME_leaves_our_names()
    {
        var answer = Ask(Some.Zone("example.com", Some.Record("blog.example.com", "CNAME", "blogs.test")), "blog.example.com", "A");

        answer.Code.ShouldBe(DnsCode.NoError);
        answer.Records.ShouldHaveSingleItem().Value.ShouldBe("blogs.test");
    }

    [Fact]
    public void Ends_a_circle_of_CNAMEs()
    {
        var zone = Some.Zone(
            "example.com",
            Some.Record("a.example.com", "CNAME", "b.example.com"),
            Some.Record("b.example.com", "CNAME", "a.example.com")
        );

        Ask(zone, "a.example.com", "A").Records.Length.ShouldBe(8);
    }

    [Fact]
    public void Denies_a_name_that_does_not_exist_for_as_long_as_the_SOA_says()
    {
        var answer = Ask(Some.Zone("example.com"), "nope.example.com", "A");

        answer.Code.ShouldBe(DnsCode.NoSuchName);
        answer.Authority.ShouldNotBeNull().Ttl.ShouldBe(900);
    }

    [Theory]
    [InlineData("www.example.com", "TXT")]
    [InlineData("below.example.com", "A")]
    public void Has_no_data_for_a_name_that_exists_with_other_types_or_only_has_names_below_it(string name, string type)
    {
        var zone = Some.Zone(
            "example.com",
            Some.Record("www.example.com", "A", "192.0.2.1"),
            Some.Record("far.below.example.com", "A", "192.0.2.1")
        );

        var answer = Ask(zone, name, type);

        answer.Code.ShouldBe(DnsCode.NoError);
        answer.Records.ShouldBeEmpty();
        answer.Authority.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("any.example.com", "192.0.2.9")]
    [InlineData("any.depth.example.com", "192.0.2.9")]
    [InlineData("www.example.com", "192.0.2.1")]
    [InlineData("x.www.example.com", null)]
    [InlineData("*.example.com", "192.0.2.9")]
    public void Covers_with_a_wildcard_what_has_no_closer_name(string name, string? address)
    {
        var zone = Some.Zone(
            "example.com",
            Some.Record("*.example.com", "A", "192.0.2.9"),
            Some.Record("www.example.com", "A", "192.0.2.1")
        );

        var answer = Ask(zone, name, "A");

        answer.Records.Select(r => r.Value).ShouldBe(address is null ? [] : [address]);
        answer.Code.ShouldBe(address is null ? DnsCode.NoSuchName : DnsCode.NoError);
    }

    [Fact]
    public void Refuses_names_that_are_nobodys_here()
    {
        var answer = Ask(Some.Zone("example.com"), "www.example.org", "A");

        answer.Code.ShouldBe(DnsCode.Refused);
        answer.Authority.ShouldBeNull();
    }

    [Fact]
    public void Answers_from_the_closest_of_two_zones()
    {
        var view = View(
            Some.Zone("example.com", Some.Record("www.shop.example.com", "A", "192.0.2.1")),
            Some.Zone("shop.example.com", Some.Record("www.shop.example.com", "A", "192.0.2.2"))
        );

        Resolver(view).Addresses("www.shop.example.com").ShouldBe(["192.0.2.2"]);
    }

    [Theory]
    [InlineData(0, "198.18.0.1")]
    [InlineData(89, "198.18.0.1")]
    [InlineData(90, "198.18.0.3")]
    [InlineData(99, "198.18.0.3")]
    public void Shares_by_weight(int drawn, string address)
    {
        var zone = Some.Zone("example.com", Pair(blue: 90, green: 10));

        Resolver(View(zone), draw: below => below == 100 ? drawn : 0).Addresses("www.example.com").ShouldContain(address);
    }

    [Fact]
    public void Never_answers_with_a_weight_of_zero_while_another_has_some()
    {
        var zone = Some.Zone("example.com", Pair(blue: 0, green: 1));

        Resolver(View(zone), draw: _ => 0).Addresses("www.example.com").ShouldBe(["198.18.0.3"]);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 1)]
    public void Shares_equally_where_all_weights_are_zero(int drawn, int addresses)
    {
        var zone = Some.Zone("example.com", Pair(blue: 0, green: 0));

        Resolver(View(zone), draw: below => Math.Min(drawn, below - 1)).Addresses("www.example.com").Count.ShouldBe(addresses);
    }

    [Fact]
    public void Falls_back_on_a_weight_of_zero_when_the_others_are_ill()
    {
        var ill = Green with { Pools = [Some.Pool(Some.Target(0, TargetState.OutOfService))] };
        var zone = Some.Zone("example.com", Pair(blue: 0, green: 1, evaluates: true));

        Resolver(new TrafficView { Zones = [zone], Balancers = [Blue, ill] }).Addresses("www.example.com").ShouldContain("198.18.0.1");
    }

    [Fact]
    public void Answers_with_the_ill_where_all_are_ill()
    {
        var ill = Green with { Pools = [Some.Pool()] };
        var zone = Some.Zone("example.com", Some.Alias("www.example.com", Green.DnsName, evaluates: true));

        Resolver(new TrafficView { Zones = [zone], Balancers = [ill] }).Addresses("www.example.com").ShouldBe(["198.18.0.3"]);
    }

    [Theory]
    [InlineData(nameof(TargetState.InService), "198.18.0.1")]
    [InlineData(nameof(TargetState.OutOfService), "198.18.0.3")]
    public void Fails_over_when_the_primary_is_ill(string state, string address)
    {
        var primary = Some.Alias("www.example.com", Blue.DnsName, evaluates: true) with { SetIdentifier = "1", Failover = "PRIMARY" };
        var secondary = Some.Alias("www.example.com", Green.DnsName) with { SetIdentifier = "2", Failover = "SECONDARY" };
        var view = new TrafficView
        {
            Zones = [Some.Zone("example.com", primary, secondary)],
            Balancers = [Some.Balancer("blue", Enum.Parse<TargetState>(state)), Green],
        };

        Resolver(view).Addresses("www.example.com").ShouldContain(address);
    }

    [Fact]
    public void Serves_a_change_from_its_time_on()
    {
        var later = Some.Now + TimeSpan.FromSeconds(30);
        var zone = Some.Zone("example.com", Some.Record("www.example.com", "A", "192.0.2.1"));
        zone = zone with { Versions = zone.Versions.Add(new ZoneVersion(later, [Some.Record("www.example.com", "A", "192.0.2.2")], [])) };

        Resolver(View(zone), now: later - TimeSpan.FromTicks(1)).Addresses("www.example.com").ShouldBe(["192.0.2.1"]);
        Resolver(View(zone), now: later).Addresses("www.example.com").ShouldBe(["192.0.2.2"]);
    }

    private static RecordSet[] Pair(int blue, int green, bool evaluates = false) =>
        [
            Some.Weighted(Some.Alias("www.example.com", Blue.DnsName, evaluates: evaluates), "blue", blue),
            Some.Weighted(Some.Alias("www.example.com", Green.DnsName, evaluates: evaluates), "green", green),
        ];

    private static TrafficView View(params ZoneView[] zones) => new() { Zones = [.. zones], Balancers = [Blue, Green] };

    private static DnsAnswer Ask(ZoneView zone, string name, string type) => Resolver(View(zone)).Resolve(DnsName.Normalise(name), type);

    private static Resolver Resolver(TrafficView view, Func<int, int>? draw = null, DateTimeOffset? now = null) =>
        new(view, vpcId: null, now ?? Some.Now, draw ?? (_ => 0));
}
