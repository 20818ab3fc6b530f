using Amazon.EC2.Model;
using BlueGreen.LocalCloud.Faults;
using Scenarios.Worlds;

namespace Scenarios.Deploying;

public sealed class DeployFailureTests
{
    private static WorldBuilder Builder => World.WithLive("v6").AndBusy("v6").And("v7 baked", world => world.Bake("v7"));

    [Fact]
    public async Task An_image_that_is_gone_at_launch_fails_at_once_and_leaves_nothing()
    {
        await using var world = await Builder;
        var started = world.Time.GetUtcNow();
        var deployment = world.Deploy("v7");
        (await deployment.PausedAtFirst("CreateAutoScalingGroup")).ShouldBeTrue();
        await world.Admin.Aws.Ec2.DeregisterImageAsync(new DeregisterImageRequest { ImageId = world.Images["v7"] });

        var failure = await deployment.Resumed();

        failure.ShouldNotBeNull().Message.ShouldStartWith("BG309");
        failure.Message.ShouldContain(world.Images["v7"]);
        (world.Time.GetUtcNow() - started).ShouldBeLessThan(TimeSpan.FromMinutes(3));
        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6").AndStageNothing().AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task Instances_that_are_replaced_for_bad_health_twice_fail_it_and_leave_nothing()
    {
        await using var world = await Builder;
        world.Break("v7");

        var failure = await world.Deploy("v7").Refused();

        failure.Message.ShouldStartWith("BG309");
        failure.Message.ShouldContain("replaced for bad health");
        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6").AndStageNothing().AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task A_run_that_is_stopped_while_it_removes_what_failed_gives_the_environment_back()
    {
        await using var world = await Builder;
        world.Break("v7");
        using var stop = new CancellationTokenSource();
        var deployment = world.OnThisMachine().Deploy("v7", stop: stop.Token);
        deployment.Process.Befalls = call => call.Action == "UpdateAutoScalingGroup" ? stop.CancelAsync() : Task.CompletedTask;

        _ = await deployment.Tried();

        stop.IsCancellationRequested.ShouldBeTrue();
        (await world.Status()).Lock.ShouldBeNull();
    }

    [Fact]
    public async Task What_failed_is_kept_when_told_to()
    {
        await using var world = await Builder;
        world.Break("v7");

        var failure = await world.Deploy("v7", options => options with { Keep = true }).Refused();

        failure.Message.ShouldContain("is left");
        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6").AndNeverHaveBeenDark();
        world.Group("v7", group => group.Desired).ShouldBe(3);
    }

    [Fact]
    public async Task What_failed_and_was_kept_is_gone_on_with_once_it_is_mended()
    {
        await using var world = await Builder;
        world.Break("v7");
        _ = await world.Deploy("v7", options => options with { Keep = true }).Refused();
        world.Cloud.Faults.Clear();
        world.Pass(TimeSpan.FromMinutes(10));

        _ = await world.Deploy("v7");

        world.ShouldServe("v6").AndBeAtRest().AndStage("v7", instances: 3).AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task Want_of_capacity_is_waited_out()
    {
        await using var world = await Builder;
        world.Cloud.Faults.Add(new LaunchFault { Code = "InsufficientInstanceCapacity", Count = 4 });

        _ = await world.Deploy("v7");

        world.ShouldServe("v6").AndBeAtRest().AndStage("v7", instances: 3).AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task Want_of_capacity_that_does_not_end_fails_it_in_time_and_leaves_nothing()
    {
        await using var world = await Builder;
        world.Cloud.Faults.Add(new LaunchFault { Code = "InsufficientInstanceCapacity", Count = null });

        var failure = await world.Deploy("v7").Refused();

        failure.Message.ShouldStartWith("BG309");
        world.ShouldServe("v6").AndBeAtRest().AndLetScale("v6").AndStageNothing().AndNeverHaveBeenDark();
    }

    [Fact]
    public async Task A_launch_that_is_not_allowed_fails_it_at_once_in_AWSs_own_words()
    {
        await using var world = await Builder;
        world.Cloud.Faults.Add(
            new LaunchFault
            {
                Code = "UnauthorizedOperation",
                Message = "You are not authorized to perform this operation.",
                Count = null,
            }
        );

        var failure = await world.Deploy("v7").Refused();

        failure.Message.ShouldContain("You are not authorized to perform this operation.");
        world.ShouldServe("v6").AndBeAtRest().AndStageNothing().AndNeverHaveBeenDark();
    }
}
