using BlueGreen.LocalCloud.Faults;

namespace BlueGreen.LocalCloud.Tests.LoadBalancing.V2;

public sealed class TargetHealthTests
{
    private static readonly (string, string?) Healthy = ("healthy", null);
    private static readonly (string, string?) Registering = ("initial", "Elb.RegistrationInProgress");
    private static readonly (string, string?) NotInUse = ("unused", "Target.NotInUse");
    private static readonly (string, string?) NotRegistered = ("unused", "Target.NotRegistered");

    [Fact]
    public async Task Is_unused_until_a_listener_names_the_group_and_healthy_with_the_first_good_probe()
    {
        await using var targets = await Targets.UnusedAsync(TestCloud.Realistic());
        var (id, _) = await targets.Launch();
        _ = await targets.Register(id);
        targets.Cloud.Advance(60);
        (await targets.Health(id)).ShouldBe(NotInUse);

        await targets.Use();

        (await targets.Health(id)).ShouldBe(Registering);
        targets.Cloud.Advance(90);
        (await targets.Health(id)).ShouldBe(Registering, "the load balancer is only just active");
        targets.Cloud.Advance(10);
        (await targets.Health(id)).ShouldBe(Healthy);
    }

    [Fact]
    public async Task Is_unhealthy_after_as_many_bad_probes_as_one_threshold_says_and_back_after_as_many_as_the_other()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Realistic());
        var (id, image) = await targets.Launch();
        _ = await targets.Register(id);
        targets.Cloud.Advance(10);
        (await targets.Health(id)).ShouldBe(Healthy);

        targets.Cloud.Host.Faults.SetImage(image, new ApplicationHealth(HealthKind.Never, TimeSpan.Zero));
        targets.Cloud.Advance(10);
        (await targets.Health(id)).ShouldBe(Healthy);
        targets.Cloud.Advance(10);
        (await targets.Health(id)).ShouldBe(("unhealthy", "Target.FailedHealthChecks"));

        targets.Cloud.Host.Faults.SetImage(image, new ApplicationHealth(HealthKind.Healthy, TimeSpan.Zero));
        targets.Cloud.Advance(20);
        (await targets.Health(id)).State.ShouldBe("unhealthy");
        targets.Cloud.Advance(10);
        (await targets.Health(id)).ShouldBe(Healthy);
    }

    [Fact]
    public async Task Says_that_the_first_checks_fail_before_it_gives_a_verdict()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Realistic());
        var (id, image) = await targets.Launch();
        targets.Cloud.Host.Faults.SetImage(image, new ApplicationHealth(HealthKind.Never, TimeSpan.Zero));
        _ = await targets.Register(id);

        targets.Cloud.Advance(10);
        (await targets.Health(id)).ShouldBe(("initial", "Elb.InitialHealthChecking"));
        targets.Cloud.Advance(10);
        (await targets.Health(id)).ShouldBe(("unhealthy", "Target.FailedHealthChecks"));
    }

    [Fact]
    public async Task Drains_for_the_deregistration_delay_and_is_then_not_registered()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Realistic());
        var (id, _) = await targets.Launch();
        _ = await targets.Register(id);
        targets.Cloud.Advance(10);

        _ = await targets.Deregister(id);

        (await targets.Health(id)).ShouldBe(("draining", "Target.DeregistrationInProgress"));
        targets.Cloud.Advance(299);
        (await targets.Health(id)).State.ShouldBe("draining");
        targets.Cloud.Advance(1);
        (await targets.Health(id)).ShouldBe(NotRegistered);
    }

    [Fact]
    public async Task Drains_for_as_long_as_is_set_and_comes_back_when_it_is_registered_again()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Realistic());
        _ = await targets.Call(
            "ModifyTargetGroupAttributes",
            ("TargetGroupArn", targets.Group),
            ("Attributes.member.1.Key", "deregistration_delay.timeout_seconds"),
            ("Attributes.member.1.Value", "30")
        );
        var (id, _) = await targets.Launch();
        _ = await targets.Register(id);
        targets.Cloud.Advance(10);
        _ = await targets.Deregister(id);

        targets.Cloud.Advance(20);
        _ = await targets.Register(id);
        (await targets.Health(id)).ShouldBe(Registering);

        _ = await targets.Deregister(id);
        targets.Cloud.Advance(30);
        (await targets.Health(id)).ShouldBe(NotRegistered);
    }

    [Fact]
    public async Task Leaves_a_group_that_nobody_uses_at_once()
    {
        await using var targets = await Targets.UnusedAsync(TestCloud.Realistic());
        var (id, _) = await targets.Launch();
        _ = await targets.Register(id);

        _ = await targets.Deregister(id);

        (await targets.Health(id)).ShouldBe(NotRegistered);
        _ = await targets.Deregister(id);
    }

    [Fact]
    public async Task Judges_at_once_where_nothing_takes_time()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Instant());
        var (id, image) = await targets.Launch();
        _ = await targets.Register(id);

        (await targets.Health(id)).ShouldBe(Healthy);
        targets.Cloud.Host.Faults.SetImage(image, new ApplicationHealth(HealthKind.Never, TimeSpan.Zero));
        (await targets.Health(id)).State.ShouldBe("unhealthy");
        _ = await targets.Call("DeleteListener", ("ListenerArn", targets.Listener));
        (await targets.Health(id)).ShouldBe(NotInUse);
    }

    [Fact]
    public async Task Is_unused_while_its_instance_is_stopped_and_gone_when_it_is_terminated()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Instant());
        var (id, _) = await targets.Launch();
        _ = await targets.Register(id);

        _ = await targets.Cloud.CallAsync("ec2", "StopInstances", ("InstanceId.1", id));
        (await targets.Health(id)).ShouldBe(("unused", "Target.InvalidState"));

        _ = await targets.Cloud.CallAsync("ec2", "TerminateInstances", ("InstanceId.1", id));
        (await targets.Call("DescribeTargetHealth", ("TargetGroupArn", targets.Group))).Descendants("TargetHealth").ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_unused_in_a_zone_that_the_load_balancer_does_not_stand_in()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Instant());
        var (id, _) = await targets.Launch(subnet: 2);
        _ = await targets.Register(id);
        (await targets.Health(id)).ShouldBe(NotInUse);

        _ = await targets.Call(
            "SetSubnets",
            ("LoadBalancerArn", targets.Balancer),
            ("Subnets.member.1", targets.Subnets[0]),
            ("Subnets.member.2", targets.Subnets[2])
        );

        (await targets.Health(id)).ShouldBe(Healthy);
    }

    [Fact]
    public async Task Is_refused_where_EC2_does_not_know_it()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Instant());

        (await targets.Refused("RegisterTargets", targets.Target("i-0123456789abcdef0"))).Code.ShouldBe("InvalidTarget");
        (await targets.Health("i-0123456789abcdef0")).ShouldBe(NotRegistered);
    }
}
