using BlueGreen.Commands;
using BlueGreen.Configuration;
using Scenarios.Refusing;
using Scenarios.Worlds;

namespace Scenarios.Gates;

/// <summary>The commands around operations.</summary>
public sealed class HookTests
{
    private static readonly OperationHooks Both = new() { Before = "./before.sh", After = "./after.sh" };

    [Fact]
    public async Task The_one_before_sees_what_is_and_the_one_after_what_has_become_of_it()
    {
        await using var world = await Staged(new Shell());

        await world.Switch(to: "v7");

        world.Shell!.Lines.ShouldBe(["./before.sh", "./after.sh"]);
        var (before, after) = (world.Shell.FactsOf("./before.sh"), world.Shell.FactsOf("./after.sh"));
        Told(before).ShouldBe("Switch before, v6 to v7: v6 live, v7 staged, outcome ");
        Told(after).ShouldBe("Switch after, v6 to v7: v7 live, v6 staged, outcome succeeded");
        world.ShouldServe("v7").AndBeAtRest();
    }

    [Fact]
    public async Task A_command_before_that_fails_stops_the_operation_before_it_changes_anything()
    {
        await using var world = await Staged(new Shell("./before.sh"));

        await world
            .Switch(to: "v7")
            .ShouldRefuse("BG113", "Switch refused: the command before it (hooks.switch.before) failed: it ended with exit code 1.");

        world.Shell!.Lines.ShouldBe(["./before.sh"]);
        world.ShouldServe("v6").AndBeAtRest();
    }

    [Fact]
    public async Task A_command_after_that_fails_is_told_and_what_was_done_stays_done()
    {
        await using var world = await Staged(new Shell("./after.sh"));

        var refused = await world.Switch(to: "v7").Refused();

        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG114");
        refused.Message.ShouldContain("Switch was carried out, and the command after it (hooks.switch.after) failed");
        world.ShouldServe("v7").AndBeAtRest();
    }

    [Fact]
    public async Task The_one_after_hears_how_the_operation_failed_and_does_not_hide_it()
    {
        await using var world = await Staged(new Shell("./after.sh"));
        world.Shell = new Shell(
            (command, _) =>
            {
                if (command.Line == "./before.sh")
                {
                    world.Watchman.Excuse("v7", now: null);
                    return Shell.Good;
                }

                return new CommandEnd.Exited(1);
            }
        );
        world.Settings = world.Settings with { Switch = world.Settings.Switch with { Probe = new ProbeSettings { Path = "/version" } } };
        world.Site = new Site(_ => new BlueGreen.Web.WebAnswer.Answered(500, "oops"));

        var refused = await world.Switch(to: "v7").Refused();

        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG208");
        var facts = world.Shell.FactsOf("./after.sh");
        Told(facts).ShouldBe("Switch after, v6 to v7: v6 live, v7 staged, outcome failed");
        facts["BLUEGREEN_FAILURE"].ShouldStartWith("BG208 ");
        world.Log.Lines.ShouldContain("hooks.switch.after: it ended with exit code 1");
        world.ShouldServe("v6").AndBeAtRest();
    }

    [Fact]
    public async Task Neither_runs_where_the_plan_is_only_shown_or_nothing_is_to_be_done()
    {
        await using var world = await Staged(new Shell());

        _ = await world.Switch(to: "v7", options => options with { PlanOnly = true });
        _ = await world.Switch(to: "v6");

        world.Shell!.Commands.ShouldBeEmpty();
        world.Log.Lines.ShouldContain(line =>
            line.Contains("Before it runs the command of hooks.switch.before.\n  After it runs the command of hooks.switch.after.")
        );
    }

    [Fact]
    public async Task Neither_runs_where_the_operation_is_refused()
    {
        await using var world = await Staged(new Shell());
        await world.Scale("v6", to: 4);

        await world.Switch(to: "v7").ShouldRefuse("BG204");

        world.Shell!.Commands.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_happens_while_the_one_before_runs_is_seen()
    {
        await using var world = await World.WithLive("v6").AndSwitchedTo("v7");
        Use(world, hooks => hooks with { Rollback = Both });
        world.Shell = new Shell(
            (command, _) =>
            {
                if (command.Line == "./before.sh")
                {
                    world.Break("v6");
                    world.Pass(TimeSpan.FromMinutes(2));
                }

                return Shell.Good;
            }
        );

        await world.Rollback().ShouldRefuse("BG404");

        world.Shell.FactsOf("./after.sh")["BLUEGREEN_OUTCOME"].ShouldBe("failed");
    }

    [Fact]
    public async Task Every_operation_has_its_own()
    {
        await using var world = await World.WithLive("v6").And("v7 baked", world => world.Bake("v7"));
        world.Shell = new Shell();
        Use(
            world,
            _ => new HookSettings
            {
                DeployStaging = new OperationHooks { Before = "deploy" },
                Switch = new OperationHooks { Before = "switch" },
                Rollback = new OperationHooks { Before = "rollback" },
                Clean = new OperationHooks { After = "clean" },
            }
        );

        _ = await world.Deploy("v7");
        _ = await world.Switch(to: "v7");
        _ = await world.Rollback();
        _ = await world.Clean(to: "v7");

        world.Shell.Lines.ShouldBe(["deploy", "switch", "rollback", "clean"]);
        world.ShouldServe("v6").AndBeAtRest().AndNeverHaveBeenDark();
    }

    private static async Task<World> Staged(Shell shell)
    {
        var world = await World.WithLive("v6").AndStaged("v7");
        world.Shell = shell;
        Use(world, hooks => hooks with { Switch = Both });
        return world;
    }

    private static void Use(World world, Func<HookSettings, HookSettings> hooks) =>
        world.Settings = world.Settings with { Hooks = hooks(world.Settings.Hooks) };

    private static string Told(IReadOnlyDictionary<string, string> facts) =>
        $"{facts["BLUEGREEN_OPERATION"]} {facts["BLUEGREEN_HOOK"]}, {facts["BLUEGREEN_FROM"]} to {facts["BLUEGREEN_TO"]}: "
        + $"{facts["BLUEGREEN_LIVE_VERSION"]} live, {facts["BLUEGREEN_STAGING_VERSION"]} staged, outcome {facts["BLUEGREEN_OUTCOME"]}";
}
