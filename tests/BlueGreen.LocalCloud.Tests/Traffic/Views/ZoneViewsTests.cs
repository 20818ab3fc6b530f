using System.Collections.Immutable;
using BlueGreen.LocalCloud.Route53;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Tests.Traffic.Views;

public sealed class ZoneViewsTests
{
    private readonly HostedZone _zone = new()
    {
        Id = "Z1",
        Name = "example.com.",
        CallerReference = "1",
        Private = false,
        NameServers = [],
        Records = [Some.Record("www.example.com", "A", "192.0.2.1")],
    };

    private readonly Route53State _state = new();
    private DateTimeOffset _now = Some.Now;
    private int _changes;

    public ZoneViewsTests() => _state.Zones.Add(_zone);

    [Fact]
    public void Serves_at_once_what_was_there_before_anyone_looked() => Served(Look([])).ShouldBe("192.0.2.1");

    [Fact]
    public void Serves_the_old_answer_until_the_change_is_in_sync()
    {
        var views = Look([]);
        views = Change(views, "192.0.2.2", inSyncAfter: 30);

        _now += TimeSpan.FromSeconds(29);
        Served(views).ShouldBe("192.0.2.1");
        _now += TimeSpan.FromSeconds(1);
        Served(views).ShouldBe("192.0.2.2");
    }

    [Fact]
    public void Never_goes_back_to_a_slower_change_that_was_made_before()
    {
        var views = Look([]);
        views = Change(views, "192.0.2.2", inSyncAfter: 40);
        _now += TimeSpan.FromSeconds(1);
        views = Change(views, "192.0.2.3", inSyncAfter: 20);

        _now += TimeSpan.FromSeconds(25);
        Served(views).ShouldBe("192.0.2.3");
        _now += TimeSpan.FromSeconds(25);
        Served(views).ShouldBe("192.0.2.3");
    }

    [Fact]
    public void Keeps_no_more_than_what_may_still_be_served()
    {
        var views = Look([]);
        for (var i = 2; i < 10; i++)
        {
            views = Change(views, $"192.0.2.{i}", inSyncAfter: 30);
            _now += TimeSpan.FromSeconds(31);
        }

        views = Look(views);

        views.ShouldHaveSingleItem().Versions.Length.ShouldBe(1);
    }

    [Fact]
    public void Adds_nothing_where_nothing_changed()
    {
        var views = Look([]);

        Look(views)[0].Versions[0].ShouldBeSameAs(views[0].Versions[0]);
    }

    [Fact]
    public void Forgets_a_zone_that_is_gone()
    {
        var views = Look([]);
        _state.Zones.Clear();

        Look(views).ShouldBeEmpty();
    }

    [Fact]
    public void Sees_a_network_that_was_associated()
    {
        var views = Look([]);
        _zone.Vpcs.Add(new ZoneVpc("vpc-2", "eu-west-2"));

        Look(views)[0].Versions[^1].VpcIds.ShouldBe(["vpc-2"]);
    }

    private ImmutableArray<ZoneView> Change(ImmutableArray<ZoneView> views, string address, double inSyncAfter)
    {
        _zone.Records = [Some.Record("www.example.com", "A", address)];
        var id = $"C{_changes++}";
        _state.Changes[id] = new ChangeInfo(id, _now, _now + TimeSpan.FromSeconds(inSyncAfter), Comment: null);
        return Look(views);
    }

    private ImmutableArray<ZoneView> Look(ImmutableArray<ZoneView> views) => ZoneViews.Next(views, _state, _now);

    private string Served(ImmutableArray<ZoneView> views) =>
        views.ShouldHaveSingleItem().At(_now).ShouldNotBeNull().Records.ShouldHaveSingleItem().Values.ShouldHaveSingleItem();
}
