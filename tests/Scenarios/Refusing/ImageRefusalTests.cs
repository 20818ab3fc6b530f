using Amazon.EC2.Model;
using BlueGreen.Configuration;
using BlueGreen.Images;
using BlueGreen.Naming;
using Scenarios.Testing;
using Scenarios.Worlds;

namespace Scenarios.Refusing;

/// <summary>Why no image is baked, or tested: told before a machine is started.</summary>
public sealed class ImageRefusalTests
{
    private static WorldBuilder Baked => World.Empty.And("v7 baked, not tested", world => world.Bake("v7", tested: null));

    private static SiteImageSource V8 => new() { Version = AppVersion.Parse("v8"), ContentHash = new string('8', 64) };

    [Fact]
    public async Task Refuses_where_there_is_no_network_to_start_a_machine_in()
    {
        await using var world = await Baked;
        var vpc = world.Cloud.Inspect(cloud =>
            cloud.State.Ec2.Vpcs.Single(one => one.Tags.GetValueOrDefault("Name") == "londontamed-com").Id
        );
        _ = await world.Admin.Aws.Ec2.DeleteTagsAsync(new DeleteTagsRequest { Resources = [vpc], Tags = [new Tag { Key = "Name" }] });

        await world.Test("v7", new Tester()).ShouldRefuse("BG807", "no VPC londontamed-com with a subnet");
        await world.Provide(V8, new Maker(world)).ShouldRefuse("BG807", "no VPC londontamed-com with a subnet");
    }

    [Fact]
    public async Task Refuses_where_nobody_tells_from_where_this_machine_is_seen()
    {
        // The cloud of the tests knows no such page, and no credentials of this machine are any good to it.
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "local");
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "local");
        await using var world = await Baked;
        world.Settings = world.Settings with
        {
            Cloud = Cloud.Aws,
            Aws = world.Settings.Aws with { EndpointUrl = new Uri("http://cloud.test/") },
        };

        await world.Test("v7", new Tester()).ShouldRefuse("BG808", "SSH is let in from nowhere else");
        await world.Provide(V8, new Maker(world)).ShouldRefuse("BG808", "SSH is let in from nowhere else");
    }

    [Fact]
    public async Task Refuses_to_test_an_image_that_is_not_there()
    {
        await using var world = await Baked;
        _ = await world.Admin.Aws.Ec2.DeregisterImageAsync(new DeregisterImageRequest { ImageId = world.Images["v7"] });

        await world.Test("v7", new Tester()).ShouldRefuse("BG809", world.Images["v7"]);
    }

    [Fact]
    public async Task Refuses_to_test_an_image_that_is_not_available_yet()
    {
        await using var world = await World.Empty;
        world.Images["v7"] = await world.Admin.Bake("v7", tested: null);

        await world.Test("v7", new Tester()).ShouldRefuse("BG810", "is pending, not available");
    }

    [Fact]
    public async Task Refuses_to_test_nothing()
    {
        await using var world = await World.Empty;

        await world.TestNamed(new Tester()).ShouldRefuse("BG815", "no image is named");
    }
}
