using BlueGreen.Commands;
using BlueGreen.Configuration;
using BlueGreen.Web;
using Scenarios.Refusing;
using Scenarios.Worlds;

namespace Scenarios.Gates;

/// <summary>The checks of the user's own stand before a version becomes live.</summary>
public sealed class CheckTests
{
    private static readonly ValidateCheck Smoke = new() { Name = "smoke test", Command = "./smoke.sh" };
    private static readonly ValidateCheck FrontPage = new()
    {
        Name = "front page",
        Path = "/",
        Contains = "London Tamed",
    };

    [Fact]
    public async Task A_command_that_fails_stops_the_switch_before_it_changes_anything()
    {
        await using var world = await Staged(Smoke);
        world.Shell = new Shell(
            (_, tell) =>
            {
                tell("login: 500");
                return new CommandEnd.Exited(3);
            }
        );

        await world
            .Switch(to: "v7")
            .ShouldRefuse("BG608", "the check \"smoke test\" failed: it ended with exit code 3. Nothing was changed.");

        world.ShouldServe("v6").AndBeAtRest();
        world.Log.Lines.ShouldContain("smoke test: login: 500");
        world.Log.Lines.ShouldContain("check \"smoke test\": it ended with exit code 3");
    }

    [Fact]
    public async Task A_command_finds_the_facts_in_its_environment()
    {
        await using var world = await Staged(Smoke);
        world.Shell = new Shell();

        await world.Switch(to: "v7");

        var facts = world.Shell.FactsOf("./smoke.sh");
        facts["BLUEGREEN_OPERATION"].ShouldBe("Switch");
        facts["BLUEGREEN_CHECK"].ShouldBe("smoke test");
        facts["BLUEGREEN_LIVE_VERSION"].ShouldBe("v6");
        facts["BLUEGREEN_STAGING_VERSION"].ShouldBe("v7");
        facts["BLUEGREEN_STAGING_DNS_NAME"].ShouldContain(".elb.amazonaws.com");
        world.ShouldServe("v7");
    }

    [Fact]
    public async Task An_answer_without_the_text_stops_the_switch()
    {
        await using var world = await Staged(FrontPage);
        world.Site = new Site(_ => new WebAnswer.Answered(200, "It works!"));

        await world.Switch(to: "v7").ShouldRefuse("BG609", "answered without \"London Tamed\": It works!");

        world.ShouldServe("v6").AndBeAtRest();
    }

    [Fact]
    public async Task The_staging_load_balancer_is_asked_for_the_staging_name_of_the_host_until_it_answers_well()
    {
        var asked = 0;
        await using var world = await Staged(FrontPage with { Host = "api", Path = "/ready", Status = 204, Contains = null });
        world.Site = new Site(_ => new WebAnswer.Answered(++asked < 3 ? 503 : 204, string.Empty));

        await world.Switch(to: "v7");

        world.Site.Questions.Count.ShouldBe(3);
        world.Site.Questions.ShouldAllBe(question =>
            question.Url.ToString() == "http://api-staging.londontamed.com/ready" && question.Via!.Contains("elb.amazonaws.com")
        );
        world.ShouldServe("v7");
    }

    [Fact]
    public async Task Every_check_that_fails_is_told_at_once()
    {
        await using var world = await Staged(FrontPage, Smoke, Smoke with { Name = "load test", Command = "./load.sh" });
        world.Site = new Site(_ => new WebAnswer.Failed("Connection refused"));
        world.Shell = new Shell((_, _) => new CommandEnd.TimedOut(TimeSpan.FromMinutes(5)));

        var run = world.Switch(to: "v7");
        var refused = await run.Refused();

        refused.Refusals.Select(refusal => refusal.Code).ShouldBe(["BG609", "BG608", "BG608"]);
        refused.Message.ShouldContain("\"front page\" failed: http://www-staging.londontamed.com/");
        refused.Message.ShouldContain("gave no answer: Connection refused");
        refused.Message.ShouldContain("\"load test\" failed: it did not end within 300 s, and was ended");
        run.Process.Mutations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Validate_staging_makes_them_beside_its_own()
    {
        await using var world = await Staged(FrontPage, Smoke);
        world.Site = Site.Of("v6");
        world.Shell = new Shell("./smoke.sh");

        var refused = await world.Validate("v7").Refused();

        refused.Refusals.Select(refusal => refusal.Code).ShouldBe(["BG607", "BG607", "BG609", "BG608"]);
        world.Shell.FactsOf("./smoke.sh")["BLUEGREEN_OPERATION"].ShouldBe("Validate-Staging");
    }

    [Fact]
    public async Task Nothing_is_checked_where_the_plan_is_only_shown_or_nothing_becomes_live()
    {
        await using var world = await Staged(Smoke);
        world.Shell = new Shell("./smoke.sh");

        _ = await world.Switch(to: "v7", options => options with { PlanOnly = true });
        _ = await world.Switch(to: "v6");

        world.Shell.Commands.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_not_checked_does_not_become_live()
    {
        await using var world = await Staged(Smoke);
        var replaced = false;
        world.Shell = new Shell(
            (_, _) =>
            {
                replaced = true;
                return Shell.Good;
            }
        );
        world.Through = cloud => new Machines.Retold(
            cloud,
            "DescribeAutoScalingGroups",
            told => replaced ? told.Replace("<Value>v7</Value>", "<Value>v8</Value>", StringComparison.Ordinal) : told
        );

        await world.Switch().ShouldRefuse("BG117", "from v6 to v7. It is now: Switch the live names of londontamed.com from v6 to v8.");
    }

    private static async Task<World> Staged(params ValidateCheck[] checks)
    {
        var world = await World.WithLive("v6").AndStaged("v7");
        world.Settings = world.Settings with { Validate = world.Settings.Validate with { Checks = checks } };
        return world;
    }
}
