using static BlueGreen.LocalCloud.Tests.Route53.Route53Tester;

namespace BlueGreen.LocalCloud.Tests.Route53;

/// <summary>What Route 53 takes as a record: aliases, weights, names beside each other, values.</summary>
public sealed class RecordRuleTests : IAsyncLifetime
{
    private readonly TestCloud _cloud = TestCloud.Instant();
    private Route53Tester _dns = null!;
    private string _zone = null!;

    public async ValueTask InitializeAsync()
    {
        _dns = new Route53Tester(_cloud);
        _zone = await _dns.CreateZoneAsync();
    }

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task Keeps_an_alias_to_a_load_balancer_without_a_ttl()
    {
        _dns.HaveLoadBalancer();

        await _dns.ChangeAsync(_zone, ("CREATE", Alias("www.londontamed.com", "dualstack.Site-1-1234567890.eu-west-2.elb.amazonaws.com")));

        (await _dns.RecordsAsync(_zone)).ShouldBe([$"www.londontamed.com. A {BalancerZone} dualstack.{BalancerName}. false"]);
    }

    [Fact]
    public async Task Refuses_an_alias_to_a_load_balancer_that_is_not_there()
    {
        var refusal = await _dns.RefusedChangeAsync(_zone, ("CREATE", Alias("www.londontamed.com", BalancerName)));

        refusal.Message.ShouldBe(
            $"[Tried to create an alias that targets {BalancerName}., type A in zone {BalancerZone}, but that target was not found]"
        );
    }

    [Fact]
    public async Task Refuses_an_alias_under_another_zones_id()
    {
        _dns.HaveLoadBalancer();

        var refusal = await _dns.RefusedChangeAsync(_zone, ("CREATE", Alias("www.londontamed.com", BalancerName, "Z35SXDOTRQ7X7K")));

        refusal.Message.ShouldBe(
            $"[Tried to create an alias that targets {BalancerName}., type A in zone Z35SXDOTRQ7X7K, but the alias target name does not lie within the target zone]"
        );
    }

    [Fact]
    public async Task Refuses_an_alias_with_a_ttl()
    {
        _dns.HaveLoadBalancer();

        var refusal = await _dns.RefusedChangeAsync(_zone, ("CREATE", Alias("www.londontamed.com", BalancerName) + "<TTL>60</TTL>"));

        refusal.Code.ShouldBe("InvalidInput");
        refusal.Message.ShouldStartWith("Invalid request: Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords]");
    }

    [Fact]
    public async Task Refuses_a_record_without_a_ttl()
    {
        var record = Record("www.londontamed.com", "A", 60, "192.0.2.1").Replace("<TTL>60</TTL>", "", StringComparison.Ordinal);

        var refusal = await _dns.RefusedChangeAsync(_zone, ("CREATE", record));

        refusal.Code.ShouldBe("InvalidInput");
        refusal.Message.ShouldBe(
            "Invalid request: Missing field 'TTL' in Change with [Action=CREATE, Name=www.londontamed.com., Type=A, SetIdentifier=null]"
        );
    }

    [Fact]
    public async Task Refuses_to_mix_a_simple_record_with_weighted_ones()
    {
        await _dns.ChangeAsync(
            _zone,
            ("CREATE", Weighted("www.londontamed.com", "blue", 100, "192.0.2.1")),
            ("CREATE", Weighted("www.londontamed.com", "green", 0, "192.0.2.2"))
        );

        var simple = await _dns.RefusedChangeAsync(_zone, ("UPSERT", Record("www.londontamed.com", "A", 60, "192.0.2.3")));
        await _dns.ChangeAsync(_zone, ("CREATE", Record("api.londontamed.com", "A", 60, "192.0.2.3")));
        var weighted = await _dns.RefusedChangeAsync(_zone, ("CREATE", Weighted("api.londontamed.com", "blue", 1, "192.0.2.1")));

        simple.Message.ShouldBe(
            "[RRSet with DNS name www.londontamed.com., type A cannot be created as other RRSets exist with the same name and type.]"
        );
        weighted.Message.ShouldBe(
            "[RRSet with DNS name api.londontamed.com., type A, SetIdentifier blue cannot be created as a non-weighted set exists with the same name and type.]"
        );
        (await _dns.RecordsAsync(_zone)).ShouldBe([
            "api.londontamed.com. A 60 192.0.2.3",
            "www.londontamed.com. A blue 100 60 192.0.2.1",
            "www.londontamed.com. A green 0 60 192.0.2.2",
        ]);
    }

    [Fact]
    public async Task Names_the_set_identifier_of_a_weighted_record()
    {
        await _dns.ChangeAsync(_zone, ("CREATE", Weighted("www.londontamed.com", "blue", 100, "192.0.2.1")));

        var refusal = await _dns.RefusedChangeAsync(_zone, ("CREATE", Weighted("www.londontamed.com", "blue", 1, "192.0.2.1")));

        refusal.Message.ShouldBe(
            "[Tried to create resource record set [name='www.londontamed.com.', type='A', set-identifier='blue'] but it already exists]"
        );
    }

    [Fact]
    public async Task Refuses_weighted_records_of_different_ttl()
    {
        await _dns.ChangeAsync(_zone, ("CREATE", Weighted("www.londontamed.com", "blue", 100, "192.0.2.1")));

        var refusal = await _dns.RefusedChangeAsync(_zone, ("CREATE", Weighted("www.londontamed.com", "green", 1, "192.0.2.2", ttl: 30)));

        refusal.Message.ShouldContain("cannot be created as weighted sets must contain the same TTL.");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(256)]
    public async Task Refuses_a_weight_that_is_none(int weight) =>
        (await _dns.RefusedChangeAsync(_zone, ("CREATE", Weighted("www.londontamed.com", "blue", weight, "192.0.2.1")))).Code.ShouldBe(
            "InvalidInput"
        );

    [Fact]
    public async Task Lets_a_cname_stand_alone_only()
    {
        await _dns.ChangeAsync(_zone, ("CREATE", Record("www.londontamed.com", "CNAME", 60, "example.org")));

        var second = await _dns.RefusedChangeAsync(_zone, ("CREATE", Record("www.londontamed.com", "A", 60, "192.0.2.1")));
        var apex = await _dns.RefusedChangeAsync(_zone, ("CREATE", Record("londontamed.com", "CNAME", 60, "example.org")));
        await _dns.ChangeAsync(
            _zone,
            ("DELETE", Record("www.londontamed.com", "CNAME", 60, "example.org.")),
            ("CREATE", Record("www.londontamed.com", "A", 60, "192.0.2.1"))
        );
        var late = await _dns.RefusedChangeAsync(_zone, ("CREATE", Record("www.londontamed.com", "CNAME", 60, "example.org")));

        second.Message.ShouldBe(
            "[RRSet of type A with DNS name www.londontamed.com. is not permitted because a conflicting RRSet of type CNAME with the same DNS name already exists in zone londontamed.com.]"
        );
        apex.Message.ShouldBe("[RRSet of type CNAME with DNS name londontamed.com. is not permitted at apex in zone londontamed.com.]");
        late.Message.ShouldBe(
            "[RRSet of type CNAME with DNS name www.londontamed.com. is not permitted as it conflicts with other records with the same DNS name in zone londontamed.com.]"
        );
    }

    [Theory]
    [InlineData("unquoted", "InvalidCharacterString (Value should be enclosed in quotation marks)")]
    [InlineData("&quot;open", "InvalidCharacterString (Value should be enclosed in quotation marks)")]
    public async Task Refuses_a_text_that_is_not_quoted(string value, string problem)
    {
        var refusal = await _dns.RefusedChangeAsync(_zone, ("CREATE", Record("x.londontamed.com", "TXT", 60, value)));

        refusal.Code.ShouldBe("InvalidChangeBatch");
        refusal.Message.ShouldContain($"FATAL problem: {problem}");
    }

    [Fact]
    public async Task Takes_texts_of_255_characters_and_several_of_them_but_none_longer()
    {
        var longest = new string('x', 255);
        await _dns.ChangeAsync(
            _zone,
            (
                "CREATE",
                Record("x.londontamed.com", "TXT", 60, $"&quot;{longest}&quot; &quot;{longest}&quot;", "&quot;say \\&quot;hi\\&quot;&quot;")
            )
        );

        var refusal = await _dns.RefusedChangeAsync(_zone, ("CREATE", Record("y.londontamed.com", "TXT", 60, $"&quot;{longest}x&quot;")));

        refusal.Message.ShouldContain("FATAL problem: CharacterStringTooLong (Value is too long)");
    }

    [Theory]
    [InlineData("A", "no address", "ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address)")]
    [InlineData("AAAA", "192.0.2.1", "AAAARRDATAIllegalIPv6Address (Value is not a valid IPv6 address)")]
    public async Task Refuses_a_value_that_is_no_address(string type, string value, string problem)
    {
        var refusal = await _dns.RefusedChangeAsync(_zone, ("CREATE", Record("x.londontamed.com", type, 60, value)));

        refusal.Message.ShouldBe($"[Invalid Resource Record: 'FATAL problem: {problem} encountered with '{value}'']");
    }
}
