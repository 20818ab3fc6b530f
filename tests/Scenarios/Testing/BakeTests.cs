using BlueGreen.Images;
using BlueGreen.Naming;
using Scenarios.Machines;
using Scenarios.Worlds;

namespace Scenarios.Testing;

public sealed class BakeTests
{
    private static SiteImageSource V7 => new() { Version = AppVersion.Parse("v7"), ContentHash = new string('7', 64) };

    [Fact]
    public async Task An_image_is_made_in_the_environments_network_and_asks_for_session_tokens()
    {
        await using var world = await World.Empty;
        var maker = new Maker(world);

        var image = await world.Provide(V7, maker);

        var order = maker.Orders.ShouldHaveSingleItem();
        order.Name.ShouldBe("londontamed-com-production-v7-777777777777");
        (order.Region, order.Environment, order.SshUser).ShouldBe((World.Region, "production.londontamed.com", "admin"));
        order.Subnet.ShouldBe(
            world.Cloud.Inspect(cloud =>
                cloud.State.Ec2.Subnets.Single(subnet => subnet.Tags.GetValueOrDefault("Name") == "londontamed-com-public-1").Id
            )
        );
        order.Credentials["AWS_ACCESS_KEY_ID"].ShouldBe("local");
        order.ToString().ShouldNotContain("local");
        world.Cloud.Inspect(cloud => cloud.State.Ec2.Images.Find(one => one.Id == image.Id.ToString())!.ImdsSupport).ShouldBe("v2.0");
    }

    [Fact]
    public async Task The_same_content_is_not_made_again_another_is()
    {
        await using var world = await World.Empty;
        var maker = new Maker(world);
        var first = await world.Provide(V7, maker);

        var same = world.OnAnotherMachine().Provide(V7, maker);
        (await same).Id.ShouldBe(first.Id);
        same.Process.Mutations.ShouldBeEmpty();
        (await world.Provide(V7 with { ContentHash = new string('8', 64) }, maker)).Id.ShouldNotBe(first.Id);

        maker.Orders.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_image_is_never_named_longer_than_EC2_takes_and_no_two_alike()
    {
        await using var world = await World.Empty;
        world.Settings = world.Settings with { Names = new NameOverrides { Group = new string('g', 60) } };
        var maker = new Maker(world);
        var source = V7 with { Version = AppVersion.Parse(new string('7', 64)) };

        _ = await world.Provide(source, maker);
        _ = await world.Provide(source with { ContentHash = new string('8', 64) }, maker);

        maker.Orders.Count.ShouldBe(2);
        maker.Orders.ShouldAllBe(order => order.Name.Length <= 128);
        maker.Orders[0].Name.ShouldNotBe(maker.Orders[1].Name);
    }

    [Fact]
    public async Task An_image_that_was_made_a_moment_ago_may_not_be_known_everywhere_yet()
    {
        await using var world = await World.Empty;
        var maker = new Maker(world);
        var run = world.Provide(V7, maker);
        run.Process.IsRefusedOnce("DescribeImages", "InvalidAMIID.NotFound", where: "ImageId.1=");

        (await run).Version.ShouldBe(V7.Version);
    }

    [Fact]
    public async Task A_base_image_is_never_taken_for_the_sites()
    {
        await using var world = await World.Empty;
        var maker = new Maker(world);

        var basis = await world.Provide(V7 with { Kind = ImageKind.Base }, maker);
        var site = await world.Provide(V7, maker);

        site.Id.ShouldNotBe(basis.Id);
        maker
            .Orders.Select(order => order.Name)
            .ShouldBe(["londontamed-com-production-base-777777777777", "londontamed-com-production-v7-777777777777"]);
    }

    [Theory]
    [InlineData(Moment.BeforeIt)]
    [InlineData(Moment.AfterItsEffect)]
    public async Task One_that_was_made_by_a_run_that_was_killed_is_taken_over(Moment moment)
    {
        await using var world = await World.Empty;
        var maker = new Maker(world);
        (await world.Provide(V7, maker).KilledAt(call => call.Action == "ModifyImageAttribute", moment)).ShouldBeTrue();

        var image = await world.OnAnotherMachine().Provide(V7, maker);

        maker.Orders.Count.ShouldBe(1);
        world.Cloud.Inspect(cloud => cloud.State.Ec2.Images.Find(one => one.Id == image.Id.ToString())!.ImdsSupport).ShouldBe("v2.0");
    }

    [Fact]
    public async Task A_bake_that_fails_says_why_in_the_makers_own_words()
    {
        await using var world = await World.Empty;

        var refused = await world.Provide(V7, new Maker(world) { Error = "Script exited with non-zero exit status: 100" }).Refused();

        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG806");
        refused.Message.ShouldContain("Script exited with non-zero exit status: 100");
    }

    [Fact]
    public async Task A_missing_program_is_told_before_anything_is_made()
    {
        await using var world = await World.Empty;
        var maker = new Maker(world) { Missing = new MissingProgram("Packer", ["PATH (/usr/bin)"], "apt-get install packer") };

        var refused = await world.Provide(V7, maker).Refused();

        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG805");
        maker.Orders.ShouldBeEmpty();
    }
}
