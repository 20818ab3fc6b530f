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
