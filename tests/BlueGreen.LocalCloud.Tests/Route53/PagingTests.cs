using static BlueGreen.LocalCloud.Tests.Route53.Route53Tester;

namespace BlueGreen.LocalCloud.Tests.Route53;

public sealed class PagingTests : IAsyncLifetime
{
    private readonly TestCloud _cloud = TestCloud.Instant();
    private Route53Tester _dns = null!;

    public ValueTask InitializeAsync()
    {
        _dns = new Route53Tester(_cloud);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task Lists_records_by_labels_from_last_to_first_then_by_type_a_page_at_a_time()
    {
        var zone = await _dns.CreateZoneAsync();
        await _dns.ChangeAsync(
            zone,
            ("CREATE", Record("b.a.londontamed.com", "A", 60, "192.0.2.1")),
            ("CREATE", Record("z.londontamed.com", "TXT", 60, "&quot;x&quot;")),
            ("CREATE", Record("z.londontamed.com", "A", 60, "192.0.2.1")),
            ("CREATE", Weighted("c.londontamed.com", "two", 1, "192.0.2.2")),
            ("CREATE", Weighted("c.londontamed.com", "one", 1, "192.0.2.1"))
        );

        var read = new List<string>();
        var next = "";
        do
        {
            var page = await _dns.GetAsync($"hostedzone/{zone}/rrset?maxitems=2{next}");
            read.AddRange(Lines(page).Select(l => string.Join(' ', l.Split(' ')[..3])));
            next =
                page.Element("IsTruncated")!.Value == "true"
                    ? $"&name={page.Element("NextRecordName")!.Value}&type={page.Element("NextRecordType")!.Value}&identifier={page.Element("NextRecordIdentifier")?.Value}"
                    : null;
        } while (next is not null);

        read.ShouldBe([
            "londontamed.com. NS 172800",
            "londontamed.com. SOA 900",
            "b.a.londontamed.com. A 60",
            "c.londontamed.com. A one",
            "c.londontamed.com. A two",
            "z.londontamed.com. A 60",
            "z.londontamed.com. TXT 60",
        ]);
    }

    [Fact]
    public async Task Refuses_to_start_at_a_type_without_a_name()
    {
        var zone = await _dns.CreateZoneAsync();

        (await _dns.RefusedAsync(HttpMethod.Get, $"hostedzone/{zone}/rrset?type=A")).Code.ShouldBe("InvalidInput");
    }

    [Fact]
    public async Task Lists_zones_a_page_at_a_time()
    {
        var ids = new List<string>();
        foreach (var name in new[] { "a.org", "b.org", "c.org" })
        {
            ids.Add(await _dns.CreateZoneAsync(name, name));
        }

        var first = await _dns.GetAsync("hostedzone?maxitems=2");
        var second = await _dns.GetAsync($"hostedzone?maxitems=2&marker={first.Element("NextMarker")!.Value}");

        first.Descendants("Id").Concat(second.Descendants("Id")).Select(i => i.Value.Split('/')[^1]).ShouldBe(ids);
        second.Element("IsTruncated")!.Value.ShouldBe("false");
    }

    [Fact]
    public async Task Lists_zones_by_name_from_a_name_on()
    {
        foreach (var name in new[] { "b.org", "a.org", "a.com" })
        {
            _ = await _dns.CreateZoneAsync(name, name);
        }

        var all = await _dns.GetAsync("hostedzonesbyname");
        var some = await _dns.GetAsync("hostedzonesbyname?dnsname=a.org&maxitems=1");

        all.Descendants("Name").Select(n => n.Value).ShouldBe(["a.com.", "a.org.", "b.org."]);
        some.Descendants("Name").Single().Value.ShouldBe("a.org.");
        some.Element("NextDNSName")!.Value.ShouldBe("b.org.");
    }
}
