using System.Xml.Linq;
using BlueGreen.LocalCloud.AutoScaling;

namespace BlueGreen.LocalCloud.Tests.AutoScaling;

public sealed class ScheduleTests
{
    [Fact]
    public async Task Changes_the_capacity_when_a_recurrence_comes_due()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(1);
        await Put(site, ("Recurrence", "30 12 * * *"), ("MinSize", "2"), ("MaxSize", "4"), ("DesiredCapacity", "3"));

        site.Cloud.Advance(28 * 60);

        (await site.States()).ShouldBe("InService InService InService");
        var group = (await site.FindGroup())!;
        (group.Element("MinSize")!.Value, group.Element("MaxSize")!.Value).ShouldBe(("2", "4"));
        (await Due(site)).ShouldBe("2026-01-16T12:30:00.000Z");
        (await site.Activities())[0]
            .Element("Cause")!
            .Value.ShouldStartWith(
                "At 2026-01-15T12:30:00Z a scheduled action update of AutoScalingGroup constraints to min: 2, max: 4, desired: 3 changing the desired capacity from 1 to 3."
            );
    }

    [Fact]
    public async Task Loses_what_comes_due_while_the_process_is_suspended()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(1);
        await Put(site, ("Recurrence", "30 12 * * *"), ("DesiredCapacity", "3"));
        _ = await site.Call("SuspendProcesses", ("AutoScalingGroupName", Site.Group), ("ScalingProcesses.member.1", "ScheduledActions"));

        site.Cloud.Advance(3600);
        _ = await site.Call("ResumeProcesses", ("AutoScalingGroupName", Site.Group));

        (await site.States()).ShouldBe("InService");
        (await Due(site)).ShouldBe("2026-01-16T12:30:00.000Z");
    }

    [Fact]
    public async Task Forgets_an_action_that_was_to_happen_once()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(1);
        await Put(site, ("StartTime", "2026-01-15T13:00:00Z"), ("DesiredCapacity", "2"));

        site.Cloud.Advance(3600);

        (await site.States()).ShouldBe("InService InService");
        (await site.Call("DescribeScheduledActions")).Descendants("ScheduledActionName").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Recurrence", "61 * * * *")]
    [InlineData("Recurrence", "* * *")]
    [InlineData("StartTime", "2026-01-15T11:00:00Z")]
    public async Task Refuses_a_time_that_never_comes(string name, string value)
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(1);

        var refusal = await site.Refused(
            "PutScheduledUpdateGroupAction",
            ("AutoScalingGroupName", Site.Group),
            ("ScheduledActionName", "s"),
            ("DesiredCapacity", "1"),
            (name, value)
        );

        refusal.Code.ShouldBe("ValidationError");
    }

    [Theory]
    [InlineData("*/15 * * * *", "2026-01-15T12:15:00Z")]
    [InlineData("0 9 * * MON-FRI", "2026-01-16T09:00:00Z")]
    [InlineData("0 0 1 * *", "2026-02-01T00:00:00Z")]
    [InlineData("30 6 * 2 SUN", "2026-02-01T06:30:00Z")]
    [InlineData("0 0 29 2 *", "2028-02-29T00:00:00Z")]
    [InlineData("5,35 11-12 * * *", "2026-01-15T12:05:00Z")]
    public void Finds_the_next_time_of_a_cron_expression(string expression, string next) =>
        CronSchedule
            .TryParse(expression)!
            .Next(TestCloud.Start, TimeZoneInfo.Utc)
            .ShouldBe(DateTimeOffset.Parse(next, System.Globalization.CultureInfo.InvariantCulture));

    private static Task<XElement> Put(Site site, params (string, string)[] parameters) =>
        site.Call("PutScheduledUpdateGroupAction", [("AutoScalingGroupName", Site.Group), ("ScheduledActionName", "s"), .. parameters]);

    private static async Task<string> Due(Site site) =>
        (await site.Call("DescribeScheduledActions", ("AutoScalingGroupName", Site.Group))).Descendants("StartTime").Single().Value;
}
