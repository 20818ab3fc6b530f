using Amazon.EC2;
using Amazon.EC2.Model;

namespace BlueGreen.LocalCloud.Tests.Ec2;

public sealed class DescribeTests
{
    [Fact]
    public async Task Ends_every_paginator_with_each_thing_once()
    {
        await using var ec2 = Ec2Cloud.Instant();
        await ec2.LaunchAsync(r => (r.MinCount, r.MaxCount) = (12, 12));

        var ids = new List<string>();
        await foreach (var instance in Instances(ec2, pageSize: 5))
        {
            ids.Add(instance.InstanceId);
        }

        ids.Distinct().Count().ShouldBe(12);
        ids.Count.ShouldBe(12);
        ec2.Cloud.Host.Calls.All.Count(c => c.Action == "DescribeInstances").ShouldBe(3);
    }

    [Fact]
    public async Task Goes_on_where_it_was_when_things_end_between_pages()
    {
        await using var ec2 = Ec2Cloud.Instant();
        for (var n = 1; n <= 12; n++)
        {
            await ImageTests.RegisterAsync(ec2, $"image-{n}");
        }

        var request = new DescribeImagesRequest { Owners = ["self"], MaxResults = 5 };
        var first = await ec2.Client.DescribeImagesAsync(request, Ec2Cloud.Token);
        await ec2.Client.DeregisterImageAsync(new DeregisterImageRequest { ImageId = first.Images[0].ImageId }, Ec2Cloud.Token);
        request.NextToken = first.NextToken;
        var second = await ec2.Client.DescribeImagesAsync(request, Ec2Cloud.Token);

        second.Images.Select(i => i.Name).ShouldBe(["image-6", "image-7", "image-8", "image-9", "image-10"]);
    }

    [Fact]
    public async Task Refuses_pages_and_filters_that_make_no_sense()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var id = (await ec2.LaunchAsync()).InstanceId;

        (await RefusalAsync(new DescribeInstancesRequest { MaxResults = 4 })).ShouldBe("InvalidParameterValue");
        (await RefusalAsync(new DescribeInstancesRequest { MaxResults = 5, InstanceIds = [id] })).ShouldBe("InvalidParameterCombination");
        (await RefusalAsync(new DescribeInstancesRequest { NextToken = "nonsense" })).ShouldBe("InvalidPaginationToken");
        (await RefusalAsync(new DescribeInstancesRequest { Filters = [new Filter("colour", ["red"])] })).ShouldBe("InvalidParameterValue");

        Task<string> RefusalAsync(DescribeInstancesRequest request) =>
            Ec2Cloud.CodeOfAsync(() => ec2.Client.DescribeInstancesAsync(request, Ec2Cloud.Token));
    }

    [Theory]
    [InlineData("image-1*", "image-1,image-10,image-11,image-12")]
    [InlineData("image-?", "image-1,image-2,image-3,image-4,image-5,image-6,image-7,image-8,image-9")]
    [InlineData("IMAGE-1", "")]
    [InlineData("image", "")]
    [InlineData(@"image-\*", "")]
    public async Task Matches_wildcards_over_the_whole_value(string pattern, string expected)
    {
        await using var ec2 = Ec2Cloud.Instant();
        for (var n = 1; n <= 12; n++)
        {
            await ImageTests.RegisterAsync(ec2, $"image-{n}");
        }

        var request = new DescribeImagesRequest { Owners = ["self"], Filters = [new Filter("name", [pattern])] };
        var found = (await ec2.Client.DescribeImagesAsync(request, Ec2Cloud.Token)).Images ?? [];

        string.Join(',', found.Select(i => i.Name)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("DescribeDhcpOptions", "DhcpOptionsId", "InvalidDhcpOptionsId.Malformed")]
    [InlineData("DescribeInstances", "InstanceId", "InvalidInstanceID.Malformed")]
    [InlineData("DescribeInternetGateways", "InternetGatewayId", "InvalidInternetGatewayId.Malformed")]
    [InlineData("DescribeNetworkAcls", "NetworkAclId", "InvalidNetworkAclId.Malformed")]
    [InlineData("DescribeNetworkInterfaces", "NetworkInterfaceId", "InvalidNetworkInterfaceId.Malformed")]
    [InlineData("DescribeRouteTables", "RouteTableId", "InvalidRouteTableId.Malformed")]
    [InlineData("DescribeSecurityGroups", "GroupId", "InvalidGroupId.Malformed")]
    [InlineData("DescribeSnapshots", "SnapshotId", "InvalidSnapshotID.Malformed")]
    [InlineData("DescribeSubnets", "SubnetId", "InvalidSubnetID.Malformed")]
    [InlineData("DescribeVolumes", "VolumeId", "InvalidVolumeID.Malformed")]
    [InlineData("DescribeVpcs", "VpcId", "InvalidVpcID.Malformed")]
    public async Task Spells_the_code_of_a_malformed_id_as_EC2_does(string action, string parameter, string code)
    {
        await using var cloud = TestCloud.Instant();

        (await cloud.RefusedAsync("ec2", action, (parameter + ".1", "nonsense"))).Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("DescribeInstanceTypes", 100)]
    [InlineData("DescribeLaunchTemplates", 200)]
    [InlineData("DescribeRouteTables", 100)]
    [InlineData("DescribeSubnets", 1000)]
    public async Task Gives_no_more_at_once_than_EC2_does(string action, int most)
    {
        await using var cloud = TestCloud.Instant();

        _ = await cloud.CallAsync("ec2", action, ("MaxResults", $"{most}"));
        (await cloud.RefusedAsync("ec2", action, ("MaxResults", $"{most + 1}"))).Message.ShouldBe(
            $"Value ( {most + 1} ) for parameter maxResults is invalid. Expecting a value less than {most}."
        );
    }

    [Fact]
    public async Task Changes_nothing_in_a_dry_run()
    {
        await using var ec2 = Ec2Cloud.Instant();

        var refusal = await Should.ThrowAsync<AmazonEC2Exception>(() =>
            ec2.Client.CreateVpcAsync(new CreateVpcRequest { CidrBlock = "10.0.0.0/16", DryRun = true }, Ec2Cloud.Token)
        );

        refusal.ErrorCode.ShouldBe("DryRunOperation");
        refusal.StatusCode.ShouldBe(System.Net.HttpStatusCode.PreconditionFailed);
        (await ec2.Client.DescribeVpcsAsync(new DescribeVpcsRequest(), Ec2Cloud.Token))
            .Vpcs.ShouldHaveSingleItem()
            .IsDefault.ShouldBe(true);
    }

    [Fact]
    public async Task Tells_of_regions_zones_types_and_the_account()
    {
        await using var ec2 = Ec2Cloud.Instant();

        var regions = await ec2.Client.DescribeRegionsAsync(new DescribeRegionsRequest(), Ec2Cloud.Token);
        var zones = await ec2.Client.DescribeAvailabilityZonesAsync(new DescribeAvailabilityZonesRequest(), Ec2Cloud.Token);
        var account = await ec2.Client.DescribeAccountAttributesAsync(
            new DescribeAccountAttributesRequest { AttributeNames = ["default-vpc"] },
            Ec2Cloud.Token
        );
        var types = await ec2.Client.DescribeInstanceTypesAsync(
            new DescribeInstanceTypesRequest { InstanceTypes = ["t4g.micro"] },
            Ec2Cloud.Token
        );
        var vpcs = await ec2.Client.DescribeVpcsAsync(new DescribeVpcsRequest(), Ec2Cloud.Token);

        regions.Regions.ShouldContain(r => r.RegionName == "eu-west-2" && r.Endpoint == "ec2.eu-west-2.amazonaws.com");
        zones.AvailabilityZones.Select(z => z.ZoneName).ShouldBe(["eu-west-1a", "eu-west-1b", "eu-west-1c"]);
        account.AccountAttributes.ShouldHaveSingleItem().AttributeValues[0].AttributeValue.ShouldBe(vpcs.Vpcs[0].VpcId);
        types.InstanceTypes.ShouldHaveSingleItem().ProcessorInfo.SupportedArchitectures.ShouldBe(["arm64"]);
    }

    private static IAsyncEnumerable<Instance> Instances(Ec2Cloud ec2, int pageSize) =>
        ec2
            .Client.Paginators.DescribeInstances(new DescribeInstancesRequest { MaxResults = pageSize })
            .Reservations.SelectMany(r => r.Instances);
}
