using BlueGreen.LocalCloud.Console;
using Microsoft.Extensions.Time.Testing;

namespace BlueGreen.LocalCloud.Tests.Console;

public sealed class RequestRatesTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly RequestRates _rates;

    public RequestRatesTests() => _rates = new RequestRates(_time);

    [Fact]
    public void Tells_what_passed_between_two_looks_by_what_instances_run()
    {
        var first = Look(Count("site-1", 1000, errors: 5, ("i-1", 600), ("i-2", 400)));
        _time.Advance(TimeSpan.FromSeconds(2));

        var second = Look(Count("site-1", 1100, errors: 7, ("i-1", 660), ("i-2", 440)));

        first.ShouldBe(TrafficPicture.Silence);
        second.Versions.ShouldBe(new Dictionary<string, double> { ["v1"] = 30, ["v2"] = 20 });
        second.Balancers.ShouldBe(new Dictionary<string, double> { ["site-1"] = 50 });
        second.Errors.ShouldBe(1);
    }

    [Fact]
    public void Begins_at_nothing_where_a_load_balancer_was_made_anew()
    {
        _ = Look(Count("site-1", 1000, errors: 5, ("i-1", 1000)));
        _time.Advance(TimeSpan.FromSeconds(1));

        var anew = Look(Count("site-1", 10, errors: 0, ("i-1", 10)));

        anew.Balancers["site-1"].ShouldBe(0);
        anew.Errors.ShouldBe(0);
    }

    private TrafficPicture Look(RequestCount count) => _rates.Next([count], instance => instance == "i-1" ? "v1" : "v2");

    private static RequestCount Count(string balancer, long requests, long errors, params (string Id, long Requests)[] instances) =>
        new(balancer, "eu-west-2", requests, errors, Connections: 3, instances.ToDictionary(i => i.Id, i => i.Requests));
}
