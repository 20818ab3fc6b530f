using BlueGreen.Provision;
using BlueGreen.Reporting;
using BlueGreen.State;

namespace BlueGreen.Tests.Provision;

public sealed class ClassicProvisionTests
{
    private const string Certificate = "arn:aws:acm:eu-west-2:123456789012:certificate/new";

    private readonly ProvisionFixture environment = new();

    [Fact]
    public void Adds_no_listener_to_one_that_serves_http_and_https_already()
    {
        Https();
        First(balancer => balancer with { Listeners = WantedObjects.Listeners(environment.Settings.LoadBalancer) });

        First().State.ShouldBe(ObjectState.Present);
    }

    [Fact]
    public void Adds_the_listeners_before_which_a_run_died()
    {
        Https();
        First(balancer => balancer with { Listeners = [] });

        environment.Steps().ShouldContain("londontamed-com-production-1 listens on: HTTP 80 to HTTP 80, HTTPS 443 to HTTP 80");
    }

    [Fact]
    public void Puts_right_a_health_check_that_the_settings_no_longer_want()
    {
        First(balancer => balancer with { HealthCheck = balancer.HealthCheck with { Target = "TCP:80" } });

        environment
            .Steps()
            .ShouldBe(["londontamed-com-production-1 asks HTTP:3001/health every 10 s, within 5 s, healthy after 2, unhealthy after 2"]);
        First().State.ShouldBe(ObjectState.Corrected);
    }

    [Fact]
    public void Leaves_a_listener_that_the_settings_do_not_ask_for()
    {
        First(balancer => balancer with { Listeners = [.. balancer.Listeners, new BalancerListener("TCP", 8080, "TCP", 8080, null)] });

        environment.Steps().ShouldBeEmpty();
        First().Differences.ShouldBe(["listens on TCP 8080 to TCP 8080, which the settings do not ask for"]);
    }

    [Fact]
    public void Leaves_a_listener_that_passes_on_to_another_port()
    {
        First(balancer => balancer with { Listeners = [new BalancerListener("HTTP", 80, "HTTP", 8080, null)] });

        environment.Steps().ShouldBeEmpty();
        First().Differences.ShouldBe(["listens on HTTP 80 to HTTP 8080, not HTTP 80 to HTTP 80"]);
    }

    [Theory]
    [InlineData("arn:old", "arn:old")]
    [InlineData(null, "none")]
    public void Leaves_a_listener_with_another_certificate_and_names_both(string? there, string told)
    {
        Https();
        First(balancer => balancer with { Listeners = [.. balancer.Listeners, new BalancerListener("HTTPS", 443, "HTTP", 80, there)] });

        First().Differences.ShouldBe([$"serves 443 with certificate {told}, not {Certificate}"]);
    }

    [Fact]
    public void Leaves_one_of_its_own_where_somebody_moved_it()
    {
        First(balancer => balancer with { Subnets = ["subnet-1"], SecurityGroups = ["sg-9"] });

        environment.Steps().ShouldBeEmpty();
        First().Differences.ShouldBe(["is not in security group londontamed-com-production", "does not stand in londontamed-com-public-2"]);
    }

    private void Https() =>
        environment.Settings = environment.Settings with
        {
            LoadBalancer = environment.Settings.LoadBalancer with { CertificateArn = Certificate },
        };

    private ObjectReport First() => environment.Object("load balancer");

    private void First(Func<ClassicFacts, ClassicFacts> change) =>
        environment.Facts = environment.Facts with
        {
            Balancers = [change((ClassicFacts)environment.Facts.Balancers[0]), environment.Facts.Balancers[1]],
        };
}
