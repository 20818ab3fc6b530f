using BlueGreen.Configuration;
using BlueGreen.DeployStaging;
using BlueGreen.Planning;
using BlueGreen.State;
using BlueGreen.Tests.Builders;
using static BlueGreen.Tests.Builders.SnapshotBuilder;
using static BlueGreen.Tests.DeployStaging.DeployCases;

namespace BlueGreen.Tests.DeployStaging;

/// <summary>What a new group has from live, what from the settings and the options, and what it goes without.</summary>
public sealed class TakenOverTests
{
    private static readonly UserData Own = new("b3du");
    private static readonly UserData OfTheSettings = new("c2V0dGluZ3M=");

    [Fact]
    public void Launches_what_the_settings_say_in_place_of_what_live_has()
    {
        var launch = Launch(
            Facts with
            {
                LiveLaunch = Facts.LiveLaunch! with { UserData = Own },
                UserData = OfTheSettings,
            },
            The.Settings with
            {
                Compute = new ComputeSettings { InstanceType = "c7g.large" },
            }
        );

        (launch.InstanceType, launch.UserData).ShouldBe(("c7g.large", OfTheSettings));
    }

    [Fact]
    public void Keeps_live_s_user_data_where_the_settings_name_none() =>
        Launch(Facts with { LiveLaunch = Facts.LiveLaunch! with { UserData = Own } }, The.Settings).UserData.ShouldBe(Own);

    [Fact]
    public void Stands_in_live_s_subnets_with_live_s_grace_period()
    {
        var traits = Plan(
            Snapshot()
                .Live(
                    "v6",
                    with: group =>
                        group with
                        {
                            Traits = new GroupTraits
                            {
                                Subnets = ["subnet-9"],
                                HealthCheckGracePeriod = 77,
                                NotTakenOver = ["a warm pool"],
                            },
                        }
                )
        )
            .Steps.OfType<CreateGroup>()
            .Single()
            .Traits;

        traits.Subnets.ShouldBe(["subnet-9"]);
        traits.HealthCheckGracePeriod.ShouldBe(77);
        traits.NotTakenOver.ShouldBeEmpty();
    }

    [Fact]
    public void Has_live_s_minimum_where_the_settings_say_none() =>
        NewCapacity
            .For(GroupBuilder.Group("v6", 5, 1, wasLive: true) with { Capacity = new Capacity(3, 9, 5) }, new ComputeSettings())
            .ShouldBe(new Capacity(3, 9, 5));

    [Fact]
    public void Goes_by_the_version_that_was_asked_for_where_the_image_says_another() =>
        Plan(Snapshot().Live("v6"), options: Options with { Version = The.Version("v8") }).To!.Version.ShouldBe("v8");

    [Fact]
    public void Says_what_else_live_is_attached_to_and_nothing_of_an_image_that_was_tested() =>
        Plan(
            Snapshot()
                .Live(
                    "v6",
                    with: group =>
                        group with
                        {
                            TargetGroups = ["arn:aws:elasticloadbalancing:eu-west-2:111111111111:targetgroup/internal/1"],
                        }
                ),
            options: Options with
            {
                AllowUntested = true,
            }
        )
            .Notes.ShouldBe(["not taken over from v6: target group internal"]);

    [Theory]
    [InlineData("v7", "v8", "ami-00000007")]
    [InlineData(null, "v8", "ami-00000008")]
    public void Names_the_missing_image_that_the_options_name_before_that_of_the_settings(string? option, string setting, string named) =>
        DeployDecision
            .Decide(
                Snapshot().Live("v6").Build(),
                Facts with
                {
                    Image = null,
                },
                The.Settings with
                {
                    Image = new ImageSettings { Id = The.Image(setting) },
                },
                The.Names,
                new DeployStagingOptions { Image = option is null ? null : The.Image(option) }
            )
            .ShouldRefuse()
            .ShouldHaveSingleItem()
            .Refused.ShouldBe($"Deploy-Staging refused: image {named} does not exist in this region, or may not be seen by this account.");

    [Fact]
    public void Needs_no_hosted_zone_of_a_load_balancer_where_the_private_zone_lacks_no_name() =>
        Decide(Snapshot().Live("v6").WithBalancers(balancer => balancer with { HostedZoneId = null })).Codes().ShouldBeEmpty();

    private static LaunchTraits Launch(DeployFacts facts, EnvironmentSettings settings) =>
        DeployDecision
            .Decide(Snapshot().Live("v6").Build(), facts, settings, The.Names, Options)
            .ShouldProceed()
            .Steps.OfType<CreateLaunch>()
            .Single()
            .Traits;
}
