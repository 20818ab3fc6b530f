using Amazon.AutoScaling.Model;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.RollingBack;

/// <summary>What the history tells of every way in which a version becomes live.</summary>
public sealed class HistoryTests
{
    [Fact]
    public async Task Tells_of_switches_and_rollbacks_alike()
    {
        await using var world = await World.WithLive("v6").AndSwitchedTo("v7");
        _ = await world.Rollback();
        world.Pass(TimeSpan.FromMinutes(1));
        _ = await world.Switch(to: "v7");

        (await ToldAsync(world)).ShouldBe([
            "v7 by Switch from v6",
            "v6 by Rollback from v7",
            "v7 by Switch from v6",
            "v6 by Switch from nothing",
        ]);
    }

    [Fact]
    public async Task Adds_nothing_for_a_rollback_that_is_repeated()
    {
        await using var world = await World.WithLive("v6").AndSwitchedTo("v7");
        _ = await world.Rollback();
        _ = await world.Rollback();

        (await ToldAsync(world)).Count(told => told.Contains("Rollback", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Tells_of_a_switch_that_went_back_by_itself()
    {
        await using var world = await World.WithLive("v6").AndStaged("v7");
        var run = world.Switch(to: "v7");
        (await run.PausedAt(call => call.MovesLiveNames, Moment.AfterItsEffect)).ShouldBeTrue();
        world.Break("v7");
        _ = (await run.Resumed()).ShouldNotBeNull();

        (await ToldAsync(world)).ShouldBe(["v6 by Rollback from v7", "v7 by Switch from v6", "v6 by Switch from nothing"]);
    }

    [Fact]
    public async Task Tells_nothing_of_an_environment_whose_name_begins_as_this_ones_does()
    {
        await using var world = await World.WithLive("v6");
        await world.Admin.Aws.AutoScaling.CreateAutoScalingGroupAsync(
            new CreateAutoScalingGroupRequest
            {
                AutoScalingGroupName = "londontamed-com-production-eu-v9",
                LaunchTemplate = new LaunchTemplateSpecification
                {
                    LaunchTemplateId = world.Group("v6", group => group.Launch.Template!).Id,
                    Version = "1",
                },
                MinSize = 0,
                MaxSize = 0,
                VPCZoneIdentifier = string.Join(',', world.Group("v6", group => group.SubnetIds)),
                Tags =
                [
                    new Tag { Key = "bluegreen:environment", Value = "production-eu.londontamed.com" },
                    new Tag { Key = "bluegreen:live-at", Value = "2026-01-15T12:30:00Z" },
                ],
            }
        );

        (await ToldAsync(world)).ShouldHaveSingleItem().ShouldStartWith("v6 by");
    }

    private static async Task<IReadOnlyList<string>> ToldAsync(World world)
    {
        var history = await world.OnAnotherMachine().History();
        return [.. history.Entries.Select(entry => $"{entry.Version} by {entry.Operation} from {entry.From ?? "nothing"}")];
    }
}
