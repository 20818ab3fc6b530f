using System.Xml.Linq;
using BlueGreen.LocalCloud.Faults;

namespace BlueGreen.LocalCloud.Tests.LoadBalancing;

public sealed class InstanceHealthTests
{
    private static readonly (string, string, string) Healthy = ("InService", "N/A", "N/A");
    private static readonly (string, string, string) Registering = ("OutOfService", "ELB", "Instance registration is still in progress.");
    private static readonly (string, string, string) Failed = (
        "OutOfService",
        "Instance",
        "Instance has failed at least the UnhealthyThreshold number of health checks consecutively."
    );

    [Fact]
    public async Task Takes_an_instance_in_after_as_many_good_probes_as_the_threshold_says()
    {
        await using var balancers = await RegisteredAsync(Balancers.Realistic());

        (await balancers.One.Health(balancers.Id)).ShouldBe(Registering);
        balancers.One.Cloud.Advance(10);
        (await balancers.One.Health(balancers.Id)).ShouldBe(
            ("OutOfService", "Instance", "Instance has not passed the configured HealthyThreshold number of health checks consecutively.")
        );
        balancers.One.Cloud.Advance(10);
        (await balancers.One.Health(balancers.Id)).ShouldBe(Healthy);
    }

    [Fact]
    public async Task Takes_an_instance_out_after_as_many_bad_probes_as_the_threshold_says()
    {
        await using var balancers = await RegisteredAsync(Balancers.Realistic());
        balancers.One.Cloud.Advance(20);
        (await balancers.One.Health(balancers.Id)).ShouldBe(Healthy);
        balancers.One.Cloud.Host.Faults.SetImage(balancers.Image, new ApplicationHealth(HealthKind.Never, TimeSpan.Zero));

        balancers.One.Cloud.Advance(20);
        (await balancers.One.Health(balancers.Id)).ShouldBe(Healthy);
        balancers.One.Cloud.Advance(10);

        (await balancers.One.Health(balancers.Id)).ShouldBe(Failed);
    }

    [Fact]
    public async Task Shows_a_draining_instance_as_in_service_until_its_time_is_over()
    {
        await using var balancers = await RegisteredAsync(Balancers.Realistic());
        await DrainAsync(balancers.One, "60");
        balancers.One.Cloud.Advance(20);
        _ = await balancers.One.Health(balancers.Id);

        var left = await balancers.One.Deregister(balancers.Id);

        left.Descendants("InstanceId").ShouldBeEmpty();
        (await balancers.One.Health(balancers.Id)).ShouldBe(("InService", "N/A", "Instance deregistration currently in progress."));
        balancers.One.Cloud.Advance(60);
        (await balancers.One.Health(balancers.Id)).ShouldBe(
            ("OutOfService", "Instance", "Instance is not currently registered with the LoadBalancer.")
        );
    }

    [Fact]
    public async Task Lets_an_instance_go_at_once_where_draining_is_off()
    {
        await using var balancers = await RegisteredAsync(Balancers.Realistic());
        balancers.One.Cloud.Advance(20);

        _ = await balancers.One.Deregister(balancers.Id);

        (await balancers.One.Call("DescribeInstanceHealth", ("LoadBalancerName", Balancers.Name)))
            .Descendants("InstanceStates")
            .Single()
            .HasElements.ShouldBeFalse();
    }

    [Fact]
    public async Task Judges_at_once_where_nothing_takes_time()
    {
        await using var balancers = await RegisteredAsync(Balancers.Instant());

        (await balancers.One.Health(balancers.Id)).ShouldBe(Healthy);
        balancers.One.Cloud.Host.Faults.SetImage(balancers.Image, new ApplicationHealth(HealthKind.Never, TimeSpan.Zero));
        (await balancers.One.Health(balancers.Id)).ShouldBe(Failed);
    }

    [Fact]
    public async Task Says_that_an_instance_is_stopped_and_forgets_one_that_is_terminated()
    {
        await using var balancers = await RegisteredAsync(Balancers.Instant());

        _ = await balancers.One.Cloud.CallAsync("ec2", "StopInstances", ("InstanceId.1", balancers.Id));
        (await balancers.One.Health(balancers.Id)).ShouldBe(("OutOfService", "Instance", "Instance is in stopped state."));

        _ = await balancers.One.Cloud.CallAsync("ec2", "TerminateInstances", ("InstanceId.1", balancers.Id));
        (await balancers.One.Describe()).Element("Instances")!.HasElements.ShouldBeFalse();
    }

    [Fact]
    public async Task Sends_nothing_to_a_zone_that_it_does_not_stand_in()
    {
        await using var balancers = Balancers.Instant();
        _ = await balancers.Create();
        var (id, _) = await balancers.Launch(subnet: 2);
        _ = await balancers.Register(id);

        (await balancers.Health(id)).ReasonCode.ShouldBe("ELB");

        _ = await balancers.Call(
            "AttachLoadBalancerToSubnets",
            ("LoadBalancerName", Balancers.Name),
            ("Subnets.member.1", balancers.Subnets[2])
        );
        (await balancers.Health(id)).ShouldBe(Healthy);
    }

    [Fact]
    public async Task Refuses_an_instance_that_EC2_does_not_know_or_that_was_never_registered()
    {
        await using var balancers = Balancers.Instant();
        _ = await balancers.Create();
        (string, string)[] unknown = [("LoadBalancerName", Balancers.Name), ("Instances.member.1.InstanceId", "i-0123456789abcdef0")];

        (await balancers.Refused("DescribeInstanceHealth", unknown)).ShouldBe(
            ("InvalidInstance", "Could not find EC2 instance i-0123456789abcdef0.")
        );
        (await balancers.Refused("RegisterInstancesWithLoadBalancer", unknown)).Code.ShouldBe("InvalidInstance");
        var (stranger, _) = await balancers.Launch();
        (await balancers.Refused("DescribeInstanceHealth", unknown[0], ("Instances.member.1.InstanceId", stranger))).Code.ShouldBe(
            "InvalidInstance"
        );
    }

    [Theory]
    [InlineData("HTTP:3001/health", "10", "5", "2", "2", null)]
    [InlineData("tcp:80", "10", "5", "2", "2", null)]
    [InlineData("HTTP:3001", "10", "5", "2", "2", "path")]
    [InlineData("TCP:80/health", "10", "5", "2", "2", "path")]
    [InlineData("UDP:80", "10", "5", "2", "2", "begin with one of HTTP, TCP, HTTPS, SSL")]
    [InlineData("HTTP:0/health", "10", "5", "2", "2", "port")]
    [InlineData("HTTP:80/health", "4", "2", "2", "2", "interval")]
    [InlineData("HTTP:80/health", "10", "10", "2", "2", "timeout must be less than interval")]
    [InlineData("HTTP:80/health", "10", "5", "1", "2", "unhealthyThreshold")]
    [InlineData("HTTP:80/health", "10", "5", "2", "11", "healthyThreshold")]
    public async Task Checks_a_health_check(
        string target,
        string interval,
        string timeout,
        string unhealthy,
        string healthy,
        string? refusal
    )
    {
        await using var balancers = Balancers.Instant();
        _ = await balancers.Create();

        if (refusal is null)
        {
            _ = await balancers.ConfigureHealth(target, interval, timeout, unhealthy, healthy);
            (await balancers.Describe()).Element("HealthCheck")!.Element("Interval")!.Value.ShouldBe(interval);
        }
        else
        {
            var (code, message) = await balancers.Refused(
                "ConfigureHealthCheck",
                Balancers.HealthCheck(target, interval, timeout, unhealthy, healthy)
            );
            code.ShouldBe("ValidationError");
            message.ShouldContain(refusal, Case.Insensitive);
        }
    }

    private static async Task<Registered> RegisteredAsync(Balancers balancers)
    {
        _ = await balancers.Create();
        _ = await balancers.ConfigureHealth("HTTP:3001/health", "10", "5", "3", "2");
        var (id, image) = await balancers.Launch();
        _ = await balancers.Register(id);
        return new Registered(balancers, id, image);
    }

    private static Task<XElement> DrainAsync(Balancers balancers, string seconds) =>
        balancers.Call(
            "ModifyLoadBalancerAttributes",
            ("LoadBalancerName", Balancers.Name),
            ("LoadBalancerAttributes.ConnectionDraining.Enabled", "true"),
            ("LoadBalancerAttributes.ConnectionDraining.Timeout", seconds)
        );

    private sealed record Registered(Balancers One, string Id, string Image) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => One.DisposeAsync();
    }
}
