using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using BlueGreen.Configuration;
using BlueGreen.Web;
using Scenarios.Worlds;

namespace Scenarios.Switching;

/// <summary>What is watched after the live batch beside the load balancer's health.</summary>
public sealed class WatchTests
{
    private static readonly WebAnswer Good = new WebAnswer.Answered(200, "v7");
    private static readonly WebAnswer Bad = new WebAnswer.Answered(500, "oops");

    [Fact]
    public async Task A_version_that_answers_well_stays_live()
    {
        await using var world = await Probed(_ => Good);

        await world.Switch(to: "v7");

        world.ShouldServe("v7");
        world
            .Site!.Questions.Select(question => question.Url.ToString())
            .Distinct()
            .ShouldBe(["http://www.londontamed.com/version", "http://api.londontamed.com/version"], ignoreOrder: true);
        world.Site.Questions.ShouldAllBe(question => question.Via!.Contains("elb.amazonaws.com", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_version_that_answers_a_third_of_its_requests_badly_is_switched_back_at_the_first_look()
    {
        var asked = 0;
        await using var world = await Probed(_ => ++asked % 3 == 0 ? Bad : Good);
        var before = world.Time.GetUtcNow();

        await ShouldSwitchBack(world, "6 of 20 requests for /version were answered badly");

        world.ShouldServe("v6");
        world.Site!.Questions.Count.ShouldBe(20);
        (world.Time.GetUtcNow() - before).ShouldBeLessThan(TimeSpan.FromMinutes(4));
    }

    [Fact]
    public async Task A_few_bad_answers_are_borne()
    {
        var asked = 0;
        await using var world = await Probed(_ => ++asked % 20 == 0 ? Bad : Good);

        await world.Switch(to: "v7");

        world.ShouldServe("v7");
    }

    [Fact]
    public async Task A_version_that_sets_off_an_alarm_is_switched_back()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7");
        world.Settings = world.Settings with { Switch = world.Settings.Switch with { Alarms = ["errors", "latency"] } };
        await Alarm(world, "errors", StateValue.OK);
        await Alarm(world, "latency", StateValue.ALARM);

        await ShouldSwitchBack(world, "alarm latency went off: the test says so");

        world.ShouldServe("v6");
    }

    [Fact]
    public async Task A_version_that_sets_off_a_composite_alarm_is_switched_back()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7");
        world.Settings = world.Settings with { Switch = world.Settings.Switch with { Alarms = ["site-is-bad"] } };
        world.Through = cloud => new CompositeAlarm(cloud, "site-is-bad");

        await ShouldSwitchBack(world, "alarm site-is-bad went off: the test says so");

        world.ShouldServe("v6");
    }

    [Fact]
    public async Task An_alarm_that_is_not_watched_is_nobody_s_business()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7");
        world.Settings = world.Settings with { Switch = world.Settings.Switch with { Alarms = ["errors"] } };
        await Alarm(world, "latency", StateValue.ALARM);

        await world.Switch(to: "v7");

        world.ShouldServe("v7");
    }

    private static async Task ShouldSwitchBack(World world, string why)
    {
        var refusal = (await world.Switch(to: "v7").Refused()).Refusals.ShouldHaveSingleItem();

        refusal.Code.ShouldBe("BG208");
        refusal.Refused.ShouldContain(why);
    }

    private static async Task<World> Probed(Func<WebQuestion, WebAnswer> answer)
    {
        var world = await World.WithLive("v6").AndStaged("v7");
        world.Site = new Site(answer);
        world.Settings = world.Settings with { Switch = world.Settings.Switch with { Probe = new ProbeSettings { Path = "/version" } } };
        return world;
    }

    private static async Task Alarm(World world, string name, StateValue state)
    {
        var cloudWatch = world.Admin.Aws.CloudWatch;
        await cloudWatch.PutMetricAlarmAsync(
            new PutMetricAlarmRequest
            {
                AlarmName = name,
                Namespace = "Site",
                MetricName = name,
                Statistic = Statistic.Sum,
                ComparisonOperator = ComparisonOperator.GreaterThanThreshold,
                Threshold = 1,
                Period = 60,
                EvaluationPeriods = 1,
            }
        );
        world.Cloud.Inspect(cloud =>
        {
            var alarm = cloud.State.CloudWatch.Alarms.Single(one => one.Name == name);
            (alarm.State, alarm.StateReason) = (state.Value, "the test says so");
            return true;
        });
    }
}
