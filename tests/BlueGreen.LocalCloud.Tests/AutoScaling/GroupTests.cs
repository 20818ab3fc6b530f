namespace BlueGreen.LocalCloud.Tests.AutoScaling;

public sealed class GroupTests
{
    [Fact]
    public async Task Has_the_defaults_of_the_api()
    {
        await using var site = await Site.InstantAsync();

        _ = await site.CreateGroup(0);

        var group = (await site.FindGroup())!;
        group.Element("HealthCheckType")!.Value.ShouldBe("EC2");
        group.Element("HealthCheckGracePeriod")!.Value.ShouldBe("0");
        group.Element("DefaultCooldown")!.Value.ShouldBe("300");
        group.Element("TerminationPolicies")!.Value.ShouldBe("Default");
        group.Element("NewInstancesProtectedFromScaleIn")!.Value.ShouldBe("false");
        group.Element("Status").ShouldBeNull();
        group.Element("AutoScalingGroupARN")!.Value.ShouldStartWith("arn:aws:autoscaling:eu-west-2:123456789012:autoScalingGroup:");
        group.Element("VPCZoneIdentifier")!.Value.ShouldBe(string.Join(',', site.Subnets));
    }

    [Fact]
    public async Task Keeps_what_it_does_not_simulate()
    {
        await using var site = await Site.InstantAsync();

        _ = await site.CreateGroup(
            0,
            ("AvailabilityZoneDistribution.CapacityDistributionStrategy", "balanced-only"),
            ("AvailabilityZoneImpairmentPolicy.ZonalShiftEnabled", "true"),
            ("AvailabilityZoneImpairmentPolicy.ImpairedZoneHealthCheckBehavior", "IgnoreUnhealthy"),
            ("CapacityReservationSpecification.CapacityReservationPreference", "capacity-reservations-first"),
            ("CapacityReservationSpecification.CapacityReservationTarget.CapacityReservationIds.member.1", "cr-0123456789abcdef0")
        );
        _ = await site.Call("UpdateAutoScalingGroup", ("AutoScalingGroupName", Site.Group), ("MaxSize", "3"));

        var group = (await site.FindGroup())!;
        group.Descendants("CapacityDistributionStrategy").Single().Value.ShouldBe("balanced-only");
        group.Element("AvailabilityZoneImpairmentPolicy")!.Element("ZonalShiftEnabled")!.Value.ShouldBe("true");
        group.Descendants("ImpairedZoneHealthCheckBehavior").Single().Value.ShouldBe("IgnoreUnhealthy");
        group.Descendants("CapacityReservationPreference").Single().Value.ShouldBe("capacity-reservations-first");
        group.Descendants("CapacityReservationIds").Single().Value.ShouldBe("cr-0123456789abcdef0");
    }

    [Fact]
    public async Task Refuses_a_name_that_exists()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(1);

        var refusal = await site.Refused("CreateAutoScalingGroup", site.GroupParameters(Site.Group, 5));

        refusal.Code.ShouldBe("AlreadyExists");
        (await site.FindGroup())!.Element("DesiredCapacity")!.Value.ShouldBe("1");
    }

    [Theory]
    [InlineData("MinSize", "5", "MaxSize", "4", "Max bound, 4, must be greater than or equal to min bound, 5")]
    [InlineData("MinSize", "1", "MaxSize", "1", "Desired capacity:3 must be between the specified min size:1 and max size:1")]
    [InlineData(
        "LaunchConfigurationName",
        "gone",
        "MaxSize",
        "9",
        "Launch configuration name not found - A launch configuration with the name: gone does not exist"
    )]
    [InlineData(
        "LoadBalancerNames.member.1",
        "gone",
        "MaxSize",
        "9",
        "Provided Load Balancers may not be valid. Please ensure they exist and try again."
    )]
    [InlineData("VPCZoneIdentifier", "subnet-0123456789abcdef0", "MaxSize", "9", "The subnet ID 'subnet-0123456789abcdef0' does not exist")]
    [InlineData("VPCZoneIdentifier", "", "MaxSize", "9", "At least one Availability Zone or VPC Subnet is required.")]
    [InlineData("HealthCheckType", "TCP", "MaxSize", "9", "Invalid HealthCheckType: TCP")]
    public async Task Refuses_what_AWS_refuses_and_makes_nothing(string name, string value, string other, string otherValue, string message)
    {
        await using var site = await Site.InstantAsync();

        var refusal = await site.Refused("CreateAutoScalingGroup", site.GroupParameters(Site.Group, 3, (name, value), (other, otherValue)));

        refusal.ShouldBe(("ValidationError", message));
        (await site.FindGroup()).ShouldBeNull();
    }

    [Fact]
    public async Task Refuses_a_template_whose_image_is_unknown()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.Cloud.CallAsync(
            "ec2",
            "CreateLaunchTemplate",
            ("LaunchTemplateName", "site"),
            ("LaunchTemplateData.ImageId", "ami-0123456789abcdef0"),
            ("LaunchTemplateData.InstanceType", "t3.micro")
        );

        var refusal = await site.Refused(
            "CreateAutoScalingGroup",
            site.GroupParameters(Site.Group, 1, ("LaunchConfigurationName", ""), ("LaunchTemplate.LaunchTemplateName", "site"))
        );

        refusal.ShouldBe(
            ("ValidationError", "You must use a valid fully-formed launch template. The image id '[ami-0123456789abcdef0]' does not exist")
        );
    }

    [Fact]
    public async Task Takes_the_default_version_of_a_template_where_none_is_named()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.Cloud.CallAsync(
            "ec2",
            "CreateLaunchTemplate",
            ("LaunchTemplateName", "site"),
            ("LaunchTemplateData.ImageId", site.Image),
            ("LaunchTemplateData.InstanceType", "t3.micro")
        );
        _ = await site.Cloud.CallAsync(
            "ec2",
            "CreateLaunchTemplateVersion",
            ("LaunchTemplateName", "site"),
            ("SourceVersion", "1"),
            ("LaunchTemplateData.InstanceType", "t3.small")
        );

        _ = await site.CreateGroup(1, ("LaunchConfigurationName", ""), ("LaunchTemplate.LaunchTemplateName", "site"));

        var instance = (await site.Instances()).ShouldHaveSingleItem();
        instance.Element("InstanceType")!.Value.ShouldBe("t3.micro");
        instance.Element("LaunchTemplate")!.Element("Version")!.Value.ShouldBe("1");
        (await site.FindGroup())!.Element("LaunchTemplate")!.Element("Version").ShouldBeNull();
    }

    [Fact]
    public async Task Refuses_two_things_to_launch_from()
    {
        await using var site = await Site.InstantAsync();

        var refusal = await site.Refused(
            "CreateAutoScalingGroup",
            site.GroupParameters(Site.Group, 1, ("LaunchTemplate.LaunchTemplateName", "site"))
        );

        refusal.Code.ShouldBe("ValidationError");
    }

    [Fact]
    public async Task Moves_the_desired_capacity_into_new_bounds()
    {
        await using var site = await Site.InstantAsync();
        _ = await site.CreateGroup(3);

        _ = await site.Call("UpdateAutoScalingGroup", ("AutoScalingGroupName", Site.Group), ("MaxSize", "2"));

        (await site.FindGroup())!.Element("DesiredCapacity")!.Value.ShouldBe("2");
        (await site.States()).ShouldBe("InService InService");
    }

    [Fact]
    public async Task Pages_through_groups_by_name_and_filters_them_by_tag()
    {
        await using var site = await Site.InstantAsync();
        foreach (var name in new[] { "c", "a", "b" })
        {
            _ = await site.Call(
                "CreateAutoScalingGroup",
                site.GroupParameters(name, 0, ("Tags.member.1.Key", "bluegreen:version"), ("Tags.member.1.Value", name))
            );
        }

        var first = await site.Call("DescribeAutoScalingGroups", ("MaxRecords", "2"));
        var rest = await site.Call(
            "DescribeAutoScalingGroups",
            ("MaxRecords", "2"),
            ("NextToken", first.Descendants("NextToken").Single().Value)
        );
        var tagged = await site.Call(
            "DescribeAutoScalingGroups",
            ("Filters.member.1.Name", "tag:bluegreen:version"),
            ("Filters.member.1.Values.member.1", "b")
        );

        first.Descendants("AutoScalingGroupName").Select(name => name.Value).ShouldBe(["a", "b"]);
        rest.Descendants("AutoScalingGroupName").Select(name => name.Value).ShouldBe(["c"]);
        rest.Descendants("NextToken").ShouldBeEmpty();
        tagged.Descendants("AutoScalingGroupName").Select(name => name.Value).ShouldBe(["b"]);
        (await site.Refused("DescribeAutoScalingGroups", ("NextToken", "?"))).Code.ShouldBe("InvalidNextToken");
    }

    [Fact]
    public async Task Gives_tags_to_its_instances_where_they_are_to_be_propagated()
    {
        await using var site = await Site.InstantAsync();

        _ = await site.CreateGroup(
            1,
            ("Tags.member.1.Key", "Name"),
            ("Tags.member.1.Value", "web"),
            ("Tags.member.1.PropagateAtLaunch", "true"),
            ("Tags.member.2.Key", "own"),
            ("Tags.member.2.Value", "1"),
            ("Tags.member.2.PropagateAtLaunch", "false")
        );

        var id = (await site.Ids()).ShouldHaveSingleItem();
        var instance = await site.Cloud.CallAsync("ec2", "DescribeInstances", ("InstanceId.1", id));
        instance
            .Descendants("tagSet")
            .First()
            .Elements("item")
            .Select(tag => $"{tag.Element("key")!.Value}={tag.Element("value")!.Value}")
            .ShouldBe(["Name=web", $"aws:autoscaling:groupName={Site.Group}"], ignoreOrder: true);
    }
}
