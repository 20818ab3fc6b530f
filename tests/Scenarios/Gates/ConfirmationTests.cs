using Amazon.AutoScaling.Model;
using BlueGreen;
using Scenarios.Machines;
using Scenarios.Refusing;
using Scenarios.Worlds;

namespace Scenarios.Gates;

/// <summary>A person is shown the plan, and only his yes, to that plan, lets it be carried out.</summary>
public sealed class ConfirmationTests
{
    private static WorldBuilder Staged => World.WithLive("v6").AndStaged("v7");

    [Fact]
    public async Task Yes_goes_on()
    {
        await using var world = await Staged;
        world.Person = new Person(" Yes ");

        await Confirmed(world);

        var plan = world.Person.Shown.ShouldHaveSingleItem();
        plan.ShouldContain("Plan of Switch for production.londontamed.com; nothing was changed");
        plan.ShouldContain("1. public zone");
        plan.ShouldContain("The way back: Rollback makes v6 live again.");
        world.ShouldServe("v7").AndBeAtRest();
    }

    [Theory]
    [InlineData("no")]
    [InlineData("y")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Anything_else_changes_nothing(string? answer)
    {
        await using var world = await Staged;
        world.Person = new Person(answer);

        await Confirmed(world).ShouldRefuse("BG116", "Switch refused: the answer was not yes.");

        world.ShouldServe("v6");
    }

    [Fact]
    public async Task Without_a_terminal_it_refuses_before_it_asks_AWS_anything()
    {
        await using var world = await Staged;

        var run = Confirmed(world);
        await run.ShouldRefuse("BG115", "there is no terminal");

        run.Process.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_is_asked_where_nothing_is_to_be_done()
    {
        await using var world = await Staged;
        world.Person = new Person("no");

        (await world.Switch(to: "v6", options => options with { Confirm = true })).Changed.ShouldBeFalse();

        world.Person.Shown.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_command_before_runs_only_after_the_yes()
    {
        await using var world = await Staged;
        world.Person = new Person("no");
        world.Shell = new Shell();
        world.Settings = world.Settings with
        {
            Hooks = world.Settings.Hooks with { Switch = new BlueGreen.Configuration.OperationHooks { Before = "./before.sh" } },
        };

        await Confirmed(world).ShouldRefuse("BG116");

        world.Shell.Commands.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_guards_refuse_after_the_yes_is_refused()
    {
        await using var world = await Staged;
        world.Person = new Person("yes") { Meanwhile = () => world.Scale("v6", to: 3) };

        await Confirmed(world).ShouldRefuse("BG204", "2 of 3 healthy instances");
    }

    [Fact]
    public async Task A_step_that_was_not_shown_is_not_carried_out()
    {
        await using var world = await Staged;
        world.Person = new Person("yes") { Meanwhile = () => Loosen(world, "v7") };

        await Confirmed(world).ShouldRefuse("BG117", "- not seen before: pin londontamed-com-production-v7");
    }

    [Fact]
    public async Task A_step_that_comes_up_under_the_lock_is_not_carried_out_either()
    {
        await using var world = await Staged;
        world.Person = new Person("yes");
        var run = Confirmed(world);
        run.Process.Befalls = call =>
            call is { Mutating: true } && run.Process.Mutations.Count == 1 ? Loosen(world, "v7") : Task.CompletedTask;

        var refused = await run.Refused();

        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG117");
        run.Process.Mutations.ShouldAllBe(call => call.Action == "ChangeResourceRecordSets" && !call.MovesLiveNames);
        world.ShouldServe("v6").AndBeAtRest();
    }

    [Fact]
    public async Task A_step_that_somebody_else_has_carried_out_meanwhile_is_not_missed()
    {
        await using var world = await Staged.And("v7 loose", world => Loosen(world, "v7"));
        world.Person = new Person("yes") { Meanwhile = () => Resize(world, "v7", minimum: 2) };

        await Confirmed(world);

        world.Person.Shown.ShouldHaveSingleItem().ShouldContain("pin londontamed-com-production-v7");
        world.ShouldServe("v7").AndBeAtRest();
    }

    [Fact]
    public async Task Every_operation_asks()
    {
        await using var world = await World.WithLive("v6").And("v7 baked", world => world.Bake("v7"));
        world.Person = new Person("yes");

        _ = await world.Deploy("v7", options => options with { Confirm = true });
        _ = await Confirmed(world);
        _ = await world.Rollback(new RunOptions { Confirm = true });
        _ = await world.Clean(to: "v7", options => options with { Confirm = true });

        world.Person.Shown.Select(plan => plan.Split(' ')[2]).ShouldBe(["Deploy-Staging", "Switch", "Rollback", "Clean"]);
        world.ShouldServe("v6").AndBeAtRest();
    }

    private static Run<BlueGreen.Reporting.OperationResult> Confirmed(World world) =>
        world.Switch(to: "v7", options => options with { Confirm = true });

    /// <summary>The group may scale in: a switch would hold it first.</summary>
    private static Task Loosen(World world, string version) => Resize(world, version, minimum: 1);

    private static Task Resize(World world, string version, int minimum) =>
        world.Admin.Aws.AutoScaling.UpdateAutoScalingGroupAsync(
            new UpdateAutoScalingGroupRequest { AutoScalingGroupName = world.GroupOf(version), MinSize = minimum }
        );
}
