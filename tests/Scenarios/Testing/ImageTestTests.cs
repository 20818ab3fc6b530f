using BlueGreen.Guards;
using BlueGreen.Images;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.Naming;
using Scenarios.Worlds;

namespace Scenarios.Testing;

public sealed class ImageTestTests
{
    private static WorldBuilder Baked => World.Empty.And("v7 baked, not tested", world => world.Bake("v7", tested: null));

    [Fact]
    public async Task A_machine_of_the_image_is_tested_and_nothing_is_left()
    {
        await using var world = await Baked;
        Instance? seen = null;
        var (key, address) = (string.Empty, string.Empty);
        var tester = new Tester
        {
            Looks = machine =>
            {
                seen = world.See(sight => sight.TestInstance);
                address = seen.PublicIpAddress;
                key = File.ReadAllText(machine.KeyFile);
            },
        };

        var result = await world.Test("v7", tester, and: options => options with { SpecsHash = "0123456789ab" });

        result.Tested.ShouldBeTrue();
        result.Summary.ShouldBe($"{world.Images["v7"]}: passed 40 checks");
        var tested = tester.Tested.ShouldHaveSingleItem();
        (tested.User, tested.Version?.ToString(), tested.Host).ShouldBe(("admin", "v7", address));
        key.ShouldContain("PRIVATE KEY");
        File.Exists(tested.KeyFile).ShouldBeFalse();
        (seen!.ImageId, seen.ShutdownBehavior, seen.MetadataOptions.HttpTokens).ShouldBe((world.Images["v7"], "terminate", "required"));
        seen.Tags.Keys.ShouldContain("bluegreen:expires");
        world.See(sight => sight.TestObjects).ShouldBeEmpty();
        world.See(sight => sight.ImageTag(world.Images["v7"], "bluegreen:tested")).ShouldBe("passed");
        world.See(sight => sight.ImageTag(world.Images["v7"], "bluegreen:tested-with")).ShouldBe("40 checks of specs 0123456789ab");
        world.See(sight => sight.ImageTag(world.Images["v7"], "bluegreen:tested-at")).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_makes_a_repeated_launch_harmless_is_no_longer_than_EC2_takes()
    {
        await using var world = await Baked;
        world.Settings = world.Settings with { Names = new NameOverrides { Group = new string('g', 60) } };
        var run = world.Test("v7", new Tester());

        _ = await run;

        var launch = run.Process.Calls.Single(call => call.Action == "RunInstances");
        launch.Fields("ClientToken").ShouldHaveSingleItem().Length.ShouldBeInRange(1, 64);
    }

    [Theory]
    [InlineData("InvalidKeyPair.NotFound")]
    [InlineData("InvalidGroup.NotFound")]
    public async Task What_was_made_a_moment_ago_may_not_be_known_everywhere_yet(string code)
    {
        await using var world = await Baked;
        var run = world.Test("v7", new Tester());
        run.Process.IsRefusedOnce("RunInstances", code);

        (await run).Tested.ShouldBeTrue();

        run.Process.Calls.Count(call => call.Action == "RunInstances").ShouldBe(2);
        world.See(sight => sight.TestObjects).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_SSH_is_let_in()
    {
        await using var world = await Baked;
        var rules = string.Empty;
        var tester = new Tester
        {
            Looks = _ =>
                rules = world.Cloud.Inspect(cloud =>
                {
                    var group = cloud.State.Ec2.SecurityGroups.Single(one =>
                        one.Tags.GetValueOrDefault("bluegreen:purpose") == "image-test"
                    );
                    return string.Join(
                        '\n',
                        group
                            .Rules.Where(rule => !rule.Match.Egress)
                            .Select(rule => $"{rule.Match.Protocol} {rule.Match.FromPort}-{rule.Match.ToPort}")
                    );
                }),
        };

        _ = await world.Test("v7", tester);

        rules.ShouldBe("tcp 22-22");
    }

    [Fact]
    public async Task A_check_that_fails_is_named_and_the_image_is_not_deployed()
    {
        await using var world = await Baked;
        var tester = new Tester
        {
            Verdict = new ImageVerdict.Failed(40, ["Port 3001 is expected to be listening (site_spec.rb:14): it is not"]),
        };

        var refused = await world.Test("v7", tester).Refused();

        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG811");
        refused.Message.ShouldContain("1 of 40 checks.");
        refused.Message.ShouldContain("\n- Port 3001 is expected to be listening (site_spec.rb:14): it is not");
        world.See(sight => sight.TestObjects).ShouldBeEmpty();
        world.See(sight => sight.ImageTag(world.Images["v7"], "bluegreen:tested")).ShouldBe("failed");
        (await world.Deploy("v7").Refused()).Refusals.ShouldContain(refusal => refusal.Code == "BG305");
    }

    [Fact]
    public async Task A_machine_that_nobody_reaches_says_nothing_of_the_image_and_is_removed()
    {
        await using var world = await Baked;

        var refused = await world.Test("v7", new Tester { Obstacle = "Connection refused" }).Refused();

        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG812");
        refused.Message.ShouldContain("Connection refused");
        world.See(sight => sight.TestObjects).ShouldBeEmpty();
        world.See(sight => sight.ImageTag(world.Images["v7"], "bluegreen:tested")).ShouldBeNull();
    }

    [Fact]
    public async Task A_missing_program_starts_no_machine()
    {
        await using var world = await Baked;
        var missing = new MissingProgram("Serverspec (rspec)", ["PATH (/usr/bin)"], "apt-get install ruby-serverspec");
        var run = world.Test("v7", new Tester { Missing = missing });

        var refused = await run.Refused();

        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG805");
        refused.Message.ShouldContain("apt-get install ruby-serverspec");
        run.Process.Mutations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Specs_that_do_not_run_say_nothing_of_the_image()
    {
        await using var world = await Baked;

        var refused = await world.Test("v7", new Tester { Verdict = new ImageVerdict.NotTested("a spec does not load") }).Refused();

        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG813");
        world.See(sight => sight.TestObjects).ShouldBeEmpty();
        world.See(sight => sight.ImageTag(world.Images["v7"], "bluegreen:tested")).ShouldBeNull();
    }

    [Fact]
    public async Task A_machine_that_ends_is_told_from_one_that_is_out_of_reach()
    {
        await using var world = await Baked;
        var run = world.Test("v7", new Tester { Obstacle = "Connection refused" });
        _ = await run.PausedAt(
            call => call.Action == "DescribeInstances" && run.Process.Calls.Exists(one => one.Action == "RunInstances"),
            Machines.Moment.AfterItsEffect
        );
        var instance = world.See(sight => sight.TestInstance.Id);
        _ = await world.Admin.Aws.Ec2.TerminateInstancesAsync(new() { InstanceIds = [instance] });

        var failure = await run.Resumed();

        failure.ShouldBeOfType<RefusedException>().Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG814");
        world.See(sight => sight.TestObjects).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_has_passed_and_one_that_needs_no_test_starts_no_machine()
    {
        await using var world = await World.Empty.And("v7 tested", w => w.Bake("v7")).And("v8 not", w => w.Bake("v8", tested: null));
        var tester = new Tester();
        var passed = world.Test("v7", tester);

        (await passed).Tested.ShouldBeFalse();
        world.Settings = world.Settings with { Image = world.Settings.Image with { Tests = "none" } };
        (await world.Test("v8", tester)).Tested.ShouldBeFalse();

        tester.Tested.ShouldBeEmpty();
        passed.Process.Mutations.ShouldBeEmpty();
        (await world.Deploy("v8").Tried()).ShouldBeNull();
    }

    [Fact]
    public async Task A_run_that_is_stopped_removes_what_it_made()
    {
        await using var world = await Baked;
        using var stop = new CancellationTokenSource();
        var tester = new Tester { Looks = _ => stop.Cancel(), Verdict = new ImageVerdict.Passed(1) };
        var run = world.Test("v7", tester, stop: stop.Token);

        _ = await run.Tried();

        world.See(sight => sight.TestObjects).ShouldBeEmpty();
    }
}
