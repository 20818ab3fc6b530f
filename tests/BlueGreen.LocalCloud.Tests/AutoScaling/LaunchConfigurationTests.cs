namespace BlueGreen.LocalCloud.Tests.AutoScaling;

public sealed class LaunchConfigurationTests
{
    [Fact]
    public async Task Refuses_a_name_that_exists()
    {
        await using var site = await Site.InstantAsync();

        var refusal = await site.Refused("CreateLaunchConfiguration", Parameters(Site.Configuration, site.Image));

        refusal.Code.ShouldBe("AlreadyExists");
    }

    [Fact]
    public async Task Refuses_to_delete_one_that_a_group_uses()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(0);

        var refusal = await site.Refused("DeleteLaunchConfiguration", ("LaunchConfigurationName", Site.Configuration));

        refusal.ShouldBe(
            (
                "ResourceInUse",
                $"Cannot delete launch configuration {Site.Configuration} because it is attached to AutoScalingGroup {Site.Group}"
            )
        );
        (await Names(site)).ShouldBe([Site.Configuration]);
    }

    [Fact]
    public async Task Deletes_one_that_no_group_uses_any_more()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(1);
        _ = await site.Call("DeleteAutoScalingGroup", ("AutoScalingGroupName", Site.Group), ("ForceDelete", "true"));

        _ = await site.Call("DeleteLaunchConfiguration", ("LaunchConfigurationName", Site.Configuration));

        (await Names(site)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_an_unknown_image()
    {
        await using var site = await Site.InstantAsync();

        var refusal = await site.Refused("CreateLaunchConfiguration", Parameters("other", "ami-0123456789abcdef0"));

        refusal.ShouldBe(
            ("ValidationError", "AMI ami-0123456789abcdef0 is invalid: The image id '[ami-0123456789abcdef0]' does not exist")
        );
    }

    [Fact]
    public async Task Refuses_all_to_an_account_that_may_not_have_any()
    {
        await using var site = await Site.InstantAsync();
        site.State.RefusesLaunchConfigurations = true;

        var refusal = await site.Refused("CreateLaunchConfiguration", Parameters("other", site.Image));

        refusal.Code.ShouldBe("UnsupportedOperation");
    }

    [Fact]
    public async Task Launches_from_what_it_says()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.Call(
            "CreateLaunchConfiguration",
            [.. Parameters("other", site.Image), ("UserData", "IyEvYmluL3No"), ("AssociatePublicIpAddress", "false")]
        );

        _ = await site.CreateGroup(1, ("LaunchConfigurationName", "other"));

        var id = (await site.Ids())[0];
        var instance = await site.Cloud.CallAsync("ec2", "DescribeInstances", ("InstanceId.1", id));
        instance.Descendants("imageId").Single().Value.ShouldBe(site.Image);
        instance.Descendants("ipAddress").ShouldBeEmpty();
        (await site.Instances())[0].Element("LaunchConfigurationName")!.Value.ShouldBe("other");
    }

    private static (string, string)[] Parameters(string name, string image) =>
        [("LaunchConfigurationName", name), ("ImageId", image), ("InstanceType", "t3.micro")];

    private static async Task<IReadOnlyList<string>> Names(Site site) =>
        [.. (await site.Call("DescribeLaunchConfigurations")).Descendants("LaunchConfigurationName").Select(name => name.Value)];
}
