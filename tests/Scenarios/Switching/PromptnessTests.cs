using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using BlueGreen.Configuration;
using BlueGreen.Guards;
using BlueGreen.LocalCloud.LoadBalancing.Classic;
using BlueGreen.Reporting;
using BlueGreen.Web;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Switching;

/// <summary>However a new version fails while it is watched, the batch that switches back is sent within one probe interval of what decides it.</summary>
public sealed class PromptnessTests
{
    private static readonly TimeSpan ProbeInterval = TimeSpan.FromSeconds(10);

    // While it is watched, and not at one of the looks.
    private static readonly TimeSpan IntoTheWatch = TimeSpan.FromSeconds(33);

    private static WorldBuilder Builder => World.WithLive("v6").AndBusy("v6").AndStaged("v7");

    [Fact]
    public async Task It_is_sent_within_a_probe_interval_of_the_first_bad_answers()
    {
        await using var world = await Builder;
        var fails = DateTimeOffset.MaxValue;
        world.Site = new Site(_ => new WebAnswer.Answered(world.Time.GetUtcNow() >= fails ? 500 : 200, "v7"));
        world.Settings = world.Settings with { Switch = world.Settings.Switch with { Probe = new ProbeSettings { Path = "/version" } } };
        var run = world.Switch(to: "v7");
        (await run.PausedAt(call => call.MovesLiveNames, Moment.AfterItsEffect)).ShouldBeTrue();
        fails = world.Time.GetUtcNow() + IntoTheWatch;

        (await WhenSwitchedBackAsync(world, run) - fails).ShouldBeInRange(TimeSpan.Zero, ProbeInterval);
    }

    [Fact]
    public async Task It_is_sent_within_a_probe_interval_of_an_alarm()
    {
        await using var world = await Builder;
        await SetAlarm(world);
        world.Settings = world.Settings with { Switch = world.Settings.Switch with { Alarms = ["errors"] } };
        var run = world.Switch(to: "v7");
        (await run.PausedAt(call => call.MovesLiveNames, Moment.AfterItsEffect)).ShouldBeTrue();
        var goesOff = world.Time.GetUtcNow() + IntoTheWatch;

        var back = await WhenSwitchedBackAsync(
            world,
            run,
            () =>
            {
                if (world.Time.GetUtcNow() >= goesOff)
                {
                    world.Cloud.Inspect(cloud =>
                        cloud.State.CloudWatch.Alarms.Single(alarm => alarm.Name == "errors").State = StateValue.ALARM.Value
                    );
                }
            }
        );

        (back - goesOff).ShouldBeInRange(TimeSpan.Zero, ProbeInterval);
    }

    [Fact]
    public async Task It_is_sent_within_a_probe_interval_of_the_second_look_that_finds_too_few_instances_healthy()
    {
        await using var world = await Builder;
        world.Settings = world.Settings with { Switch = world.Settings.Switch with { BakeTime = TimeSpan.FromMinutes(3) } };
        var run = world.Switch(to: "v7");
        (await run.PausedAt(call => call.MovesLiveNames, Moment.AfterItsEffect)).ShouldBeTrue();
        var breaks = world.Time.GetUtcNow() + TimeSpan.FromMinutes(1);
        DateTimeOffset? noticed = null;

        var back = await WhenSwitchedBackAsync(
            world,
            run,
            () =>
            {
                if (world.Time.GetUtcNow() >= breaks)
                {
                    world.Break("v7");
                }

                noticed ??= InService(world) < 3 ? world.Time.GetUtcNow() : null;
            }
        );

        // A single bad look may be an instance that is being replaced: the second one decides.
        (back - noticed.ShouldNotBeNull()).ShouldBeInRange(TimeSpan.Zero, 2 * ProbeInterval);
    }

    // As the load balancer tells whoever asks.
    private static int InService(World world)
    {
        var live = world.See(sight => sight.Target(world.Names.Hosts[0].Live, isPrivate: false)!.Name);
        return world.Cloud.Inspect(cloud =>
            cloud
                .State.LoadBalancing.Classic.Single(balancer => balancer.Name == live)
                .Registrations.Count(registration => registration.State == RegistrationState.InService)
        );
    }

    // When the second batch that moves the live names was sent.
    private static async Task<DateTimeOffset> WhenSwitchedBackAsync(World world, Run<OperationResult> run, Action? befalls = null)
    {
        DateTimeOffset? back = null;
        run.Process.Befalls = call =>
        {
            befalls?.Invoke();
            back = call.MovesLiveNames ? world.Time.GetUtcNow() : back;
            return Task.CompletedTask;
        };

        (await run.Resumed()).ShouldBeOfType<RefusedException>().Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG208");
        world.ShouldServe("v6");
        return back.ShouldNotBeNull();
    }

    private static Task SetAlarm(World world) =>
        world.Admin.Aws.CloudWatch.PutMetricAlarmAsync(
            new PutMetricAlarmRequest
            {
                AlarmName = "errors",
                Namespace = "Site",
                MetricName = "errors",
                Statistic = Statistic.Sum,
                ComparisonOperator = ComparisonOperator.GreaterThanThreshold,
                Threshold = 1,
                Period = 60,
                EvaluationPeriods = 1,
            }
        );
}
