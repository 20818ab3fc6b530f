using BlueGreen.Configuration;
using BlueGreen.Planning;
using BlueGreen.Provision;
using BlueGreen.Reporting;
using BlueGreen.State;
using BlueGreen.Tests.Builders;

namespace BlueGreen.Tests.Provision;

public sealed class ApplicationProvisionTests
{
    private readonly ProvisionFixture environment = new ProvisionFixture().WithApplications();

    [Fact]
    public void Does_nothing_when_everything_is_there()
    {
        environment.Refusals().ShouldBeEmpty();
        var plan = environment.Plan();

        plan.IsEmpty.ShouldBeTrue();
        plan.Notes.ShouldBeEmpty();
        plan.Objects.ShouldAllBe(made => made.State == ObjectState.Present);
    }

    [Fact]
    public void Makes_application_load_balancers_unless_told_otherwise()
    {
        environment.Settings = environment.Settings with { LoadBalancer = new LoadBalancerSettings() };

        environment
            .Empty()
            .Steps()
            .Where(step => step.Contains("londontamed-com-production-1", StringComparison.Ordinal))
            .ShouldBe([
                "create target group londontamed-com-production-1, which asks HTTP:3001/health every 10 s, within 5 s, healthy after 2, unhealthy after 2",
                "the target group of londontamed-com-production-1: a target that leaves finishes for 60 s",
                "create application load balancer londontamed-com-production-1",
                "londontamed-com-production-1: idle timeout 60 s",
                "londontamed-com-production-1 listens on: HTTP 80: forward to londontamed-com-production-1",
                "public zone: www -> londontamed-com-production-1, api -> londontamed-com-production-1",
                "private zone: www -> londontamed-com-production-1, api -> londontamed-com-production-1, www-staging -> londontamed-com-production-2, api-staging -> londontamed-com-production-2",
            ]);
    }

    [Fact]
    public void Keeps_to_the_kind_of_what_is_there()
    {
        var classic = new ProvisionFixture();
        classic.Settings = classic.Settings with { LoadBalancer = new LoadBalancerSettings() };
        classic.Facts = classic.Facts with { Balancers = [classic.Facts.Balancers[0]] };
        classic.Now = classic.Now with { LoadBalancers = [classic.Now.LoadBalancers[0]] };

        var plan = classic.Plan();

        plan.Steps.Select(step => step.ToString())
            .ShouldContain("create classic load balancer londontamed-com-production-2: HTTP 80 to HTTP 80");
        plan.Notes[0]
            .ShouldBe(
                "the settings name Application as loadBalancer.kind, and londontamed-com-production-1 is Classic: both sides stay Classic"
            );
    }

    [Fact]
    public void Goes_on_where_a_run_died_before_the_listener()
    {
        environment.Facts = environment.Facts with { Balancers = [Balancer with { Listeners = [] }, environment.Facts.Balancers[1]] };
        environment.Now = environment.Now with
        {
            LoadBalancers =
            [
                environment.Now.LoadBalancers[0] with
                {
                    Traffic = new TrafficSource.Unclear(environment.Names.LoadBalancer1, "forwards to no target group"),
                },
                environment.Now.LoadBalancers[1],
            ],
        };

        environment.Refusals().ShouldBeEmpty();
        environment.Steps().ShouldBe(["londontamed-com-production-1 listens on: HTTP 80: forward to londontamed-com-production-1"]);
    }

    [Fact]
    public void Puts_right_what_it_made_itself_and_tells_what_it_does_not_change()
    {
        environment.Facts = environment.Facts with
        {
            Balancers =
            [
                Balancer with
                {
                    IdleSeconds = 30,
                    Listeners = [.. Balancer.Listeners, new ApplicationListener("HTTP", 8080, "redirect", null)],
                },
                environment.Facts.Balancers[1],
            ],
            TargetGroups =
            [
                environment.Facts.TargetGroups[0] with
                {
                    DelaySeconds = 300,
                    Speaks = "HTTP 8080",
                },
                environment.Facts.TargetGroups[1],
            ],
        };

        var plan = environment.Plan();

        plan.Steps.Select(step => step.ToString())
            .ShouldBe([
                "the target group of londontamed-com-production-1: a target that leaves finishes for 60 s",
                "londontamed-com-production-1: idle timeout 60 s",
            ]);
        plan.Notes.ShouldBe([
            "target group londontamed-com-production-1 speaks HTTP 8080, not HTTP 80",
            "load balancer londontamed-com-production-1 listens on HTTP 8080: redirect, which the settings do not ask for",
        ]);
    }

    [Fact]
    public void Tells_all_that_differs_where_somebody_else_made_it()
    {
        environment.Facts = environment.Facts with
        {
            Balancers = [Balancer with { MadeFor = null, IdleSeconds = 30 }, environment.Facts.Balancers[1]],
            TargetGroups =
            [
                environment.Facts.TargetGroups[0] with
                {
                    MadeFor = null,
                    DelaySeconds = 300,
                },
                environment.Facts.TargetGroups[1],
            ],
        };

        var plan = environment.Plan();

        plan.Steps.ShouldBeEmpty();
        plan.Notes.ShouldBe([
            "target group londontamed-com-production-1 lets a target that leaves finish for 300 s, not 60 s",
            "load balancer londontamed-com-production-1 closes idle connections after 30 s, not 60 s",
        ]);
    }

    [Fact]
    public void Serves_https_where_a_certificate_is_named()
    {
        const string Certificate = "arn:aws:acm:eu-west-2:123456789012:certificate/abc";
        environment.Settings = environment.Settings with
        {
            LoadBalancer = environment.Settings.LoadBalancer with { CertificateArn = Certificate },
        };

        environment
            .Plan()
            .Steps.OfType<AddApplicationListeners>()
            .First()
            .Listeners.ShouldBe([new ApplicationListener("HTTPS", 443, "forward to londontamed-com-production-1", Certificate)]);
    }

    [Fact]
    public void Refuses_a_health_check_that_an_application_load_balancer_has_not()
    {
        environment.Settings = environment.Settings with { Health = new HealthSettings { Protocol = HealthProtocol.Tcp } };

        environment.Refusals().ShouldHaveSingleItem().ShouldStartWith("BG710 ");
    }

    [Fact]
    public void Refuses_a_target_group_that_was_made_for_another_environment()
    {
        environment.Facts = environment.Facts with
        {
            TargetGroups = [environment.Facts.TargetGroups[0] with { MadeFor = "test.londontamed.com" }],
        };

        environment
            .Refusals()
            .ShouldHaveSingleItem()
            .ShouldStartWith("BG704 Provision refused: target group londontamed-com-production-1 was made for test.londontamed.com.");
    }

    [Fact]
    public void Refuses_sides_of_different_kinds()
    {
        environment.Now = environment.Now with
        {
            LoadBalancers =
            [
                environment.Now.LoadBalancers[0],
                environment.Now.LoadBalancers[1] with
                {
                    Kind = LoadBalancerKind.Classic,
                    Traffic = The.Traffic(2),
                },
            ],
        };

        environment.Refusals().ShouldHaveSingleItem().ShouldStartWith("BG112 ");
    }

    private ApplicationFacts Balancer => (ApplicationFacts)environment.Facts.Balancers[0];
}
