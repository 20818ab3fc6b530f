using static BlueGreen.LocalCloud.Tests.Route53.Route53Tester;

namespace BlueGreen.LocalCloud.Tests.Route53;

public sealed class ChangeBatchTests : IAsyncLifetime
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
    public async Task Creates_a_record_and_reads_it_back_in_lower_case_with_its_final_dot()
    {
        await _dns.ChangeAsync(_zone, ("CREATE", Record("WWW.LondonTamed.com", "A", 60, "192.0.2.1", "192.0.2.2")));

        (await _dns.RecordsAsync(_zone)).ShouldBe(["www.londontamed.com. A 60 192.0.2.1 192.0.2.2"]);
    }

    [Fact]
    public async Task Writes_the_wildcard_as_an_octal_escape()
    {
        await _dns.ChangeAsync(_zone, ("CREATE", Record("*.londontamed.com", "A", 60, "192.0.2.1")));

        (await _dns.RecordsAsync(_zone)).ShouldBe([@"\052.londontamed.com. A 60 192.0.2.1"]);
    }

    [Fact]
    public async Task Refuses_to_create_what_exists()
    {
        await _dns.ChangeAsync(_zone, ("CREATE", Record("www.londontamed.com", "A", 60, "192.0.2.1")));

        var refusal = await _dns.RefusedChangeAsync(_zone, ("CREATE", Record("www.londontamed.com", "A", 60, "192.0.2.2")));

        refusal.ShouldBe(
            (
                "InvalidChangeBatch",
                "[Tried to create resource record set [name='www.londontamed.com.', type='A'] but it already exists]",
                400
            )
        );
        (await _dns.RecordsAsync(_zone)).ShouldBe(["www.londontamed.com. A 60 192.0.2.1"]);
    }

    [Fact]
    public async Task Refuses_to_delete_what_is_not_there()
    {
        var refusal = await _dns.RefusedChangeAsync(_zone, ("DELETE", Record("www.londontamed.com", "A", 60, "192.0.2.2")));

        refusal.Code.ShouldBe("InvalidChangeBatch");
        refusal.Message.ShouldBe("[Tried to delete resource record set [name='www.londontamed.com.', type='A'] but it was not found]");
    }

    [Theory]
    [InlineData(61, "192.0.2.1")]
    [InlineData(60, "192.0.2.2")]
    public async Task Refuses_to_delete_a_record_that_is_not_exactly_as_said(int ttl, string value)
    {
        await _dns.ChangeAsync(_zone, ("CREATE", Record("www.londontamed.com", "A", 60, "192.0.2.1")));

        var refusal = await _dns.RefusedChangeAsync(_zone, ("DELETE", Record("www.londontamed.com", "A", ttl, value)));

        refusal.Code.ShouldBe("InvalidChangeBatch");
        refusal.Message.ShouldBe(
            "[Tried to delete resource record set [name='www.londontamed.com.', type='A'] but the values provided do not match the current values]"
        );
    }

    [Fact]
    public async Task Compares_and_swaps_with_a_delete_and_a_create_in_one_batch()
    {
        await _dns.ChangeAsync(_zone, ("CREATE", TextRecord("_bluegreen.londontamed.com", "epoch=1")));

        await _dns.ChangeAsync(
            _zone,
            ("DELETE", TextRecord("_bluegreen.londontamed.com", "epoch=1")),
            ("CREATE", TextRecord("_bluegreen.londontamed.com", "epoch=2"))
        );
        var stale = await _dns.RefusedChangeAsync(
            _zone,
            ("DELETE", TextRecord("_bluegreen.londontamed.com", "epoch=1")),
            ("CREATE", TextRecord("_bluegreen.londontamed.com", "epoch=2b"))
        );

        stale.Code.ShouldBe("InvalidChangeBatch");
        (await _dns.RecordsAsync(_zone)).ShouldBe(["_bluegreen.londontamed.com. TXT 60 \"epoch=2\""]);
    }

    [Fact]
    public async Task Applies_all_of_a_batch_or_nothing_and_names_every_reason()
    {
        var refusal = await _dns.RefusedChangeAsync(
            _zone,
            ("CREATE", Record("new.londontamed.com", "A", 60, "192.0.2.1")),
            ("DELETE", Record("one.londontamed.com", "A", 60, "192.0.2.1")),
            ("CREATE", Record("www.example.org", "A", 60, "192.0.2.1"))
        );

        refusal.Message.ShouldBe(
            "[Tried to delete resource record set [name='one.londontamed.com.', type='A'] but it was not found, "
                + "RRSet with DNS name www.example.org. is not permitted in zone londontamed.com.]"
        );
        (await _dns.RecordsAsync(_zone)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Upserts_whatever_was_there()
    {
        await _dns.ChangeAsync(_zone, ("UPSERT", Record("www.londontamed.com", "A", 60, "192.0.2.1")));
        await _dns.ChangeAsync(_zone, ("UPSERT", Record("www.londontamed.com", "A", 30, "192.0.2.2")));

        (await _dns.RecordsAsync(_zone)).ShouldBe(["www.londontamed.com. A 30 192.0.2.2"]);
    }

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

    [Fact]
    public async Task Keeps_the_records_that_every_zone_needs()
    {
        var soa = (await _dns.GetAsync($"hostedzone/{_zone}/rrset")).Descendants("Value").Last().Value;

        var refusal = await _dns.RefusedChangeAsync(_zone, ("DELETE", Record("londontamed.com", "SOA", 900, soa)));

        refusal.Message.ShouldBe("[A HostedZone must contain exactly one SOA record.]");
    }

    [Fact]
    public async Task Refuses_changes_of_one_record_that_contradict_each_other()
    {
        var refusal = await _dns.RefusedChangeAsync(
            _zone,
            ("UPSERT", Record("www.londontamed.com", "A", 60, "192.0.2.1")),
            ("UPSERT", Record("www.londontamed.com", "A", 60, "192.0.2.2"))
        );

        refusal.Message.ShouldBe("[The request contains an invalid set of changes for a resource record set 'A www.londontamed.com.']");
    }

    [Fact]
    public async Task Refuses_a_change_in_a_zone_that_is_not_there()
    {
        var refusal = await _dns.RefusedChangeAsync("Z0NONE", ("CREATE", Record("www.londontamed.com", "A", 60, "192.0.2.1")));

        refusal.ShouldBe(("NoSuchHostedZone", "No hosted zone found with ID: Z0NONE", 404));
    }

    [Fact]
    public async Task Shows_the_changes_of_a_batch_in_the_call_log()
    {
        await _dns.ChangeAsync(_zone, ("CREATE", Record("www.londontamed.com", "A", 60, "192.0.2.1")));

        var call = _cloud.Host.Calls.All[^1];
        call.Action.ShouldBe("ChangeResourceRecordSets");
        call.Mutating.ShouldBeTrue();
        call.Parameters["Changes"].ShouldBe("CREATE A www.londontamed.com");
    }
}
