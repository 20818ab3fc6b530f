using Amazon.EC2;
using Amazon.EC2.Model;

namespace BlueGreen.LocalCloud.Tests.Ec2;

/// <summary>Every filter that EC2 documents is known here, also one on what there is none of: nothing passes it.</summary>
public sealed class FilterTests
{
    [Theory]
    [InlineData("availability-zone-id", "euw1-az1", true)]
    [InlineData("block-device-mapping.status", "attached", true)]
    [InlineData("ebs-optimized", "true", false)]
    [InlineData("instance-lifecycle", "spot", false)]
    [InlineData("ipv6-address", "*", false)]
    [InlineData("metadata-options.http-put-response-hop-limit", "3", true)]
    [InlineData("metadata-options.http-tokens", "required", true)]
    [InlineData("metadata-options.http-tokens", "optional", false)]
    [InlineData("network-interface.addresses.private-ip-address", "10.0.0.9", true)]
    [InlineData("network-interface.addresses.private-ip-address", "10.0.0.8", false)]
    [InlineData("network-interface.association.public-ip", "*", false)]
    [InlineData("network-interface.status", "in-use", true)]
    [InlineData("platform", "windows", false)]
    [InlineData("platform-details", "Linux/UNIX", true)]
    public async Task Narrows_instances(string name, string value, bool passes)
    {
        await using var ec2 = Ec2Cloud.Instant();
        var subnet = await ec2.MakeSubnetAsync();
        await ec2.LaunchAsync(r =>
        {
            (r.SubnetId, r.PrivateIpAddress) = (subnet.SubnetId, "10.0.0.9");
            r.MetadataOptions = new InstanceMetadataOptionsRequest { HttpTokens = HttpTokensState.Required, HttpPutResponseHopLimit = 3 };
        });

        var request = new DescribeInstancesRequest { Filters = [new Filter(name, [value])] };
        var found = (await ec2.Client.DescribeInstancesAsync(request, Ec2Cloud.Token)).Reservations ?? [];

        found.Count.ShouldBe(passes ? 1 : 0);
    }

    [Theory]
    [InlineData("block-device-mapping.volume-size", "8", true)]
    [InlineData("block-device-mapping.encrypted", "false", true)]
    [InlineData("block-device-mapping.encrypted", "true", false)]
    [InlineData("product-code", "*", false)]
    public async Task Narrows_images(string name, string value, bool passes)
    {
        await using var ec2 = Ec2Cloud.Instant();
        await ImageTests.RegisterAsync(ec2, "image-1");

        var request = new DescribeImagesRequest { Owners = ["self"], Filters = [new Filter(name, [value])] };
        var found = (await ec2.Client.DescribeImagesAsync(request, Ec2Cloud.Token)).Images ?? [];

        found.Count.ShouldBe(passes ? 1 : 0);
    }

    [Fact]
    public async Task Finds_groups_by_the_name_of_a_group_that_they_let_in()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var subnet = await ec2.MakeSubnetAsync();
        var (web, database) = (await MakeAsync("web"), await MakeAsync("database"));
        var permission = new IpPermission
        {
            IpProtocol = "tcp",
            FromPort = 5432,
            ToPort = 5432,
            UserIdGroupPairs = [new UserIdGroupPair { GroupId = web }],
        };
        await ec2.Client.AuthorizeSecurityGroupIngressAsync(
            new AuthorizeSecurityGroupIngressRequest { GroupId = database, IpPermissions = [permission] },
            Ec2Cloud.Token
        );

        var request = new DescribeSecurityGroupsRequest { Filters = [new Filter("ip-permission.group-name", ["web"])] };
        var found = await ec2.Client.DescribeSecurityGroupsAsync(request, Ec2Cloud.Token);

        found.SecurityGroups.ShouldHaveSingleItem().GroupId.ShouldBe(database);

        async Task<string> MakeAsync(string name)
        {
            var made = new CreateSecurityGroupRequest(name, name) { VpcId = subnet.VpcId };
            return (await ec2.Client.CreateSecurityGroupAsync(made, Ec2Cloud.Token)).GroupId;
        }
    }

    [Fact]
    public async Task Finds_tags_by_key_and_value_in_one()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var subnet = await ec2.MakeSubnetAsync();
        await ec2.TagAsync([subnet.SubnetId], [new Tag("side", "blue"), new Tag("colour", "blue")]);

        var request = new DescribeTagsRequest { Filters = [new Filter("tag:side", ["blue"])] };
        var found = await ec2.Client.DescribeTagsAsync(request, Ec2Cloud.Token);

        found.Tags.ShouldHaveSingleItem().Key.ShouldBe("side");
    }
}
