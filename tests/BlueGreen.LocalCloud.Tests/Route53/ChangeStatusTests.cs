using static BlueGreen.LocalCloud.Tests.Route53.Route53Tester;

namespace BlueGreen.LocalCloud.Tests.Route53;

public sealed class ChangeStatusTests
{
    [Fact]
    public async Task A_change_is_pending_until_its_time_has_come()
    {
        await using var cloud = TestCloud.Realistic();
        var dns = new Route53Tester(cloud);
        var zone = await dns.CreateZoneAsync();
        var change = (await dns.ChangeAsync(zone, ("CREATE", Record("www.londontamed.com", "A", 60, "192.0.2.1")))).Element("ChangeInfo")!;
        var id = change.Element("Id")!.Value.Replace("/change/", "", StringComparison.Ordinal);

        change.Element("Status")!.Value.ShouldBe("PENDING");
        cloud.Advance(19);
        (await StatusAsync(dns, id)).ShouldBe("PENDING");
        cloud.Advance(21);
        (await StatusAsync(dns, id)).ShouldBe("INSYNC");
    }

    [Fact]
    public async Task A_change_is_in_sync_at_once_where_nothing_takes_time()
    {
        await using var cloud = TestCloud.Instant();
        var dns = new Route53Tester(cloud);
        var zone = await dns.CreateZoneAsync();

        var change = await dns.ChangeAsync(zone, ("CREATE", Record("www.londontamed.com", "A", 60, "192.0.2.1")));

        change.Element("ChangeInfo")!.Element("Status")!.Value.ShouldBe("INSYNC");
    }

    [Fact]
    public async Task An_unknown_change_is_an_error()
    {
        await using var cloud = TestCloud.Instant();
        var dns = new Route53Tester(cloud);

        var refusal = await dns.RefusedAsync(HttpMethod.Get, "change/C0UNKNOWN");

        refusal.ShouldBe(("NoSuchChange", "Could not find resource with ID: C0UNKNOWN", 404));
    }

    private static async Task<string> StatusAsync(Route53Tester dns, string id) =>
        (await dns.GetAsync($"change/{id}")).Element("ChangeInfo")!.Element("Status")!.Value;
}
