using System.Net;
using BlueGreen.LocalCloud.Tests.Traffic.Views;
using BlueGreen.LocalCloud.Traffic.Dns;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Tests.Traffic.Dns;

public sealed class VpcResolverTests
{
    private const string Other = "vpc-2";

    private static readonly TrafficView View = new()
    {
        Vpcs = [Some.Network(), Some.Network() with { Id = Other, Cidr = IPNetwork.Parse("10.1.0.0/16") }],
        Zones =
        [
            Some.Zone(
                "example.com",
                Some.Record("www.example.com", "A", "192.0.2.1"),
                Some.Record("public.example.com", "A", "192.0.2.2"),
                Some.Record("www.sub.example.com", "A", "192.0.2.3")
            ),
            Some.Zone("sub.example.com", Some.Record("www.sub.example.com", "A", "192.0.2.4")),
            Some.PrivateZone("example.com", Some.Record("www.example.com", "A", "10.0.0.1")),
            Some.PrivateZone("deep.example.com", Some.Record("www.deep.example.com", "A", "10.0.0.2")),
        ],
        Instances =
        [
            new InstanceView("i-1", "eu-west-2", Some.Vpc, IPAddress.Parse("10.0.1.5"), IPAddress.Parse("198.51.100.7")),
            new InstanceView("i-2", "us-east-1", Other, IPAddress.Parse("10.1.1.5"), PublicAddress: null),
        ],
    };

    [Fact]
    public void Answers_from_the_private_zone_inside_and_the_public_one_outside()
    {
        Ask(Some.Vpc, "www.example.com").Records.ShouldHaveSingleItem().Value.ShouldBe("10.0.0.1");
        Ask(Other, "www.example.com").Records.ShouldHaveSingleItem().Value.ShouldBe("192.0.2.1");
        Ask(null, "www.example.com").Records.ShouldHaveSingleItem().Value.ShouldBe("192.0.2.1");
    }

    [Fact]
    public void Denies_inside_what_only_the_hidden_public_zone_knows() =>
        Ask(Some.Vpc, "public.example.com").Code.ShouldBe(DnsCode.NoSuchName);

    [Fact]
    public void Denies_inside_what_a_public_zone_below_a_private_one_knows() =>
        Ask(Some.Vpc, "www.sub.example.com").Code.ShouldBe(DnsCode.NoSuchName);

    [Fact]
    public void Answers_from_the_closest_of_two_private_zones() =>
        Ask(Some.Vpc, "www.deep.example.com").Records.ShouldHaveSingleItem().Value.ShouldBe("10.0.0.2");

    [Fact]
    public void Refuses_where_the_networks_DNS_support_is_off()
    {
        var off = View with { Vpcs = [Some.Network(dnsSupport: false)] };

        new Resolver(off, Some.Vpc, Some.Now, _ => 0).Resolve("www.example.com.", "A").Code.ShouldBe(DnsCode.Refused);
    }

    [Fact]
    public void Leads_an_instances_public_name_to_its_private_address_inside_alone()
    {
        const string name = "ec2-198-51-100-7.eu-west-2.compute.amazonaws.com";

        Ask(null, name).Records.ShouldHaveSingleItem().Value.ShouldBe("198.51.100.7");
        Ask(Other, name).Records.ShouldHaveSingleItem().Value.ShouldBe("198.51.100.7");
        Ask(Some.Vpc, name).Records.ShouldHaveSingleItem().Value.ShouldBe("10.0.1.5");
        Ask(null, "ec2-198-51-100-8.eu-west-2.compute.amazonaws.com").Code.ShouldBe(DnsCode.NoSuchName);
    }

    [Fact]
    public void Knows_private_names_inside_their_network_alone()
    {
        Ask(Some.Vpc, "ip-10-0-1-5.eu-west-2.compute.internal").Records.ShouldHaveSingleItem().Value.ShouldBe("10.0.1.5");
        Ask(Other, "ip-10-1-1-5.ec2.internal").Records.ShouldHaveSingleItem().Value.ShouldBe("10.1.1.5");
        Ask(Other, "ip-10-0-1-5.eu-west-2.compute.internal").Code.ShouldBe(DnsCode.NoSuchName);
        Ask(null, "ip-10-0-1-5.eu-west-2.compute.internal").Code.ShouldBe(DnsCode.Refused);
    }

    [Fact]
    public void Knows_the_way_back_from_a_private_address() =>
        Ask(Some.Vpc, "5.1.0.10.in-addr.arpa", "PTR")
            .Records.ShouldHaveSingleItem()
            .Value.ShouldBe("ip-10-0-1-5.eu-west-2.compute.internal.");

    [Theory]
    [InlineData("10.0.1.5", Some.Vpc)]
    [InlineData("198.51.100.7", Some.Vpc)]
    [InlineData("10.1.7.7", Other)]
    [InlineData("198.18.255.1", Some.Vpc)]
    public void Tells_networks_apart_by_who_asks_and_takes_the_one_with_private_zones_for_others(string asker, string vpc) =>
        VpcChoice.Of(View, IPAddress.Parse(asker)).ShouldBe(vpc);

    [Fact]
    public void Finds_a_networks_resolver_at_its_base_plus_two() => View.Vpcs[1].Resolver.ShouldBe(IPAddress.Parse("10.1.0.2"));

    private static DnsAnswer Ask(string? vpc, string name, string type = "A") =>
        new Resolver(View, vpc, Some.Now, _ => 0).Resolve(DnsName.Normalise(name), type);
}
