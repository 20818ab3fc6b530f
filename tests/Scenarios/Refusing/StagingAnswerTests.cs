using BlueGreen.Configuration;
using BlueGreen.Web;
using Scenarios.Worlds;

namespace Scenarios.Refusing;

/// <summary>What Validate-Staging makes of what the staging side answers by HTTP.</summary>
public sealed class StagingAnswerTests
{
    [Fact]
    public async Task Asks_the_staging_load_balancer_for_each_staging_name()
    {
        await using var world = await Staged(Site.Of("v7"));

        (await world.Validate("v7")).Staging!.Version.ShouldBe("v7");

        world
            .Site!.Questions.Select(question => question.Url.ToString())
            .ShouldBe(["http://www-staging.londontamed.com/version", "http://api-staging.londontamed.com/version"], ignoreOrder: true);
        world.Site.Questions.ShouldAllBe(question => question.Via!.Contains("elb.amazonaws.com", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Asks_the_names_and_every_instance_from_inside_the_VPC()
    {
        await using var world = await Staged(Site.Of("v7"));
        world.Settings = world.Settings with { Validate = new ValidateSettings { From = ValidateFrom.Vpc } };

        await world.Validate("v7");

        world.Site!.Questions.Count(question => question.Via is null).ShouldBe(2);
        world.Site.Questions.Count(question => question.Via?.StartsWith("10.", StringComparison.Ordinal) == true).ShouldBe(2);
    }

    [Fact]
    public async Task Asks_no_instance_of_anybody_else_where_none_is_in_service()
    {
        await using var world = await Staged(Site.Of("v7"));
        world.Settings = world.Settings with { Validate = new ValidateSettings { From = ValidateFrom.Vpc } };
        _ = await world.Admin.Aws.AutoScaling.UpdateAutoScalingGroupAsync(
            new()
            {
                AutoScalingGroupName = world.GroupOf("v7"),
                MinSize = 0,
                DesiredCapacity = 0,
            }
        );
        world.Pass(TimeSpan.FromMinutes(10));

        _ = await world.Validate("v7").Refused();

        world.Site!.Questions.ShouldNotContain(question =>
            question.Via != null && question.Via.StartsWith("10.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Asks_by_TLS_where_the_load_balancers_have_a_certificate()
    {
        await using var world = await Staged(Site.Of("v7"));
        world.Settings = world.Settings with
        {
            LoadBalancer = new LoadBalancerSettings { CertificateArn = "arn:aws:acm:eu-west-2:123456789012:certificate/one" },
        };

        await world.Validate("v7");

        world.Site!.Questions.ShouldAllBe(question => question.Url.Scheme == "https");
    }

    [Fact]
    public async Task Refuses_a_side_that_gives_no_answer()
    {
        await using var world = await Staged(OnlyWww(new WebAnswer.Failed("Connection refused")));

        await world.Validate("v7").ShouldRefuse("BG605", "Connection refused");
    }

    [Fact]
    public async Task Refuses_another_status()
    {
        await using var world = await Staged(OnlyWww(new WebAnswer.Answered(503, "v7")));

        await world.Validate("v7").ShouldRefuse("BG606", "answered 503, and 200 was expected");
    }

    [Fact]
    public async Task Refuses_a_site_that_tells_another_version_than_its_tags()
    {
        await using var world = await Staged(OnlyWww(new WebAnswer.Answered(200, "v6")));

        await world.Validate().ShouldRefuse("BG607", "without the version v7");
    }

    [Fact]
    public async Task Waits_for_a_side_that_comes_round()
    {
        var asked = 0;
        await using var world = await Staged(
            new Site(_ => ++asked <= 6 ? new WebAnswer.Failed("not yet") : new WebAnswer.Answered(200, "v7"))
        );

        await world.Validate("v7");

        asked.ShouldBe(8);
    }

    /// <summary>One of the two names is answered so, the other as it should be.</summary>
    private static Site OnlyWww(WebAnswer answer) =>
        new(question => question.Url.Host.StartsWith("www", StringComparison.Ordinal) ? answer : new WebAnswer.Answered(200, "v7"));

    private static async Task<World> Staged(Site site)
    {
        var world = await World.WithLive("v6").AndStaged("v7");
        world.Site = site;
        return world;
    }
}
