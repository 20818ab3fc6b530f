using BlueGreen.Provision;
using BlueGreen.Reporting;
using BlueGreen.State;

namespace BlueGreen.Tests.Provision;

public sealed class ApplicationDifferencesTests
{
    private const string Certificate = "arn:aws:acm:eu-west-2:123456789012:certificate/new";

    private readonly ProvisionFixture environment = new ProvisionFixture().WithApplications();

    [Fact]
    public void Leaves_a_listener_that_does_something_else()
    {
        First(balancer => balancer with { Listeners = [new ApplicationListener("HTTP", 80, "redirect", null)] });

        environment.Steps().ShouldBeEmpty();
        First().Differences.ShouldBe(["listens on HTTP 80: redirect, not HTTP 80: forward to londontamed-com-production-1"]);
    }

    [Theory]
    [InlineData("arn:old", "arn:old")]
    [InlineData(null, "none")]
    public void Leaves_a_listener_with_another_certificate_and_names_both(string? there, string told)
    {
        environment.Settings = environment.Settings with
        {
            LoadBalancer = environment.Settings.LoadBalancer with { CertificateArn = Certificate },
        };
        First(balancer =>
            balancer with
            {
                Listeners =
                [
                    .. balancer.Listeners,
                    new ApplicationListener("HTTPS", 443, ApplicationListener.Forward(balancer.Name), there),
                ],
            }
        );

        First().Differences.ShouldBe([$"serves 443 with certificate {told}, not {Certificate}"]);
    }

    [Fact]
    public void Leaves_a_load_balancer_that_stands_in_another_VPC()
    {
        First(balancer => balancer with { Vpc = "vpc-9" });

        environment.Steps().ShouldBeEmpty();
        First().Differences.ShouldBe(["stands in VPC vpc-9, not in londontamed-com"]);
    }

    [Fact]
    public void Puts_right_how_a_target_group_of_its_own_asks_for_health()
    {
        Targets(group => group with { HealthCheck = group.HealthCheck with { Target = "HTTP:80/" } });

        environment
            .Steps()
            .ShouldBe([
                "the target group of londontamed-com-production-1 asks HTTP:3001/health every 10 s, within 5 s, healthy after 2, unhealthy after 2",
            ]);
        environment.Object("target group").State.ShouldBe(ObjectState.Corrected);
    }

    [Theory]
    [InlineData("vpc-9", "vpc-9")]
    [InlineData(null, "none")]
    public void Leaves_a_target_group_of_another_VPC(string? vpc, string told)
    {
        Targets(group => group with { Vpc = vpc });

        environment.Steps().ShouldBeEmpty();
        environment.Object("target group").Differences.ShouldBe([$"is of VPC {told}, not of londontamed-com"]);
    }

    private ObjectReport First() => environment.Object("load balancer");

    private void First(Func<ApplicationFacts, ApplicationFacts> change) =>
        environment.Facts = environment.Facts with
        {
            Balancers = [change((ApplicationFacts)environment.Facts.Balancers[0]), environment.Facts.Balancers[1]],
        };

    private void Targets(Func<TargetGroupFacts, TargetGroupFacts> change) =>
        environment.Facts = environment.Facts with
        {
            TargetGroups = [change(environment.Facts.TargetGroups[0]), environment.Facts.TargetGroups[1]],
        };
}
