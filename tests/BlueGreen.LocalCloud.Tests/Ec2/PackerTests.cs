using Amazon.EC2;
using Amazon.EC2.Model;

namespace BlueGreen.LocalCloud.Tests.Ec2;

/// <summary>The calls of Packer's amazon-ebs builder, in its order, up to where it would speak SSH and on from there.</summary>
public sealed class PackerTests
{
    [Fact]
    public async Task Bakes_an_image_and_leaves_nothing_else_behind()
    {
        await using var ec2 = Ec2Cloud.Realistic();
        var (client, token) = (ec2.Client, Ec2Cloud.Token);
        (await client.DescribeRegionsAsync(new DescribeRegionsRequest(), token)).Regions.ShouldNotBeEmpty();
        var taken = new DescribeImagesRequest { Owners = ["self"], Filters = [new Filter("name", ["londontamed-com-v1"])] };
        (await client.DescribeImagesAsync(taken, token)).Images.ShouldBeNull();
        var source = await ec2.DebianAsync();
        source.RootDeviceType.ShouldBe(DeviceType.Ebs);
        var key = (await client.CreateKeyPairAsync(new CreateKeyPairRequest { KeyName = "packer_key" }, token)).KeyPair;
        key.KeyMaterial.ShouldStartWith("-----BEGIN RSA PRIVATE KEY-----");
        var group = await client.CreateSecurityGroupAsync(
            new CreateSecurityGroupRequest { GroupName = "packer", Description = "Temporary group for Packer" },
            token
        );
        (
            await client.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { GroupIds = [group.GroupId] }, token)
        ).SecurityGroups.ShouldHaveSingleItem();
        await client.AuthorizeSecurityGroupIngressAsync(
            new AuthorizeSecurityGroupIngressRequest
            {
                GroupId = group.GroupId,
                IpPermissions =
                [
                    new IpPermission
                    {
                        IpProtocol = "tcp",
                        FromPort = 22,
                        ToPort = 22,
                        Ipv4Ranges = [new IpRange { CidrIp = "0.0.0.0/0" }],
                    },
                ],
            },
            token
        );

        var instance = await ec2.LaunchAsync(r =>
        {
            (r.KeyName, r.SecurityGroupIds) = (key.KeyName, [group.GroupId]);
            r.TagSpecifications =
            [
                new TagSpecification { ResourceType = ResourceType.Instance, Tags = [new Tag("Name", "Packer Builder")] },
            ];
        });
        ec2.Cloud.Advance(30);
        var running = await ec2.DescribeAsync(instance.InstanceId);
        running.State.Name.ShouldBe(InstanceStateName.Running);
        running.VpcId.ShouldNotBeNull();
        running.PublicIpAddress.ShouldNotBeNull();
        running.KeyName.ShouldBe("packer_key");

        await client.StopInstancesAsync(new StopInstancesRequest { InstanceIds = [instance.InstanceId] }, token);
        ec2.Cloud.Advance(15);
        (await ec2.DescribeAsync(instance.InstanceId)).State.Name.ShouldBe(InstanceStateName.Stopped);
        var request = new CreateImageRequest { InstanceId = instance.InstanceId, Name = "londontamed-com-v1" };
        var imageId = (await client.CreateImageAsync(request, token)).ImageId;
        ec2.Cloud.Advance(60);
        var image = (
            await client.DescribeImagesAsync(new DescribeImagesRequest { ImageIds = [imageId] }, token)
        ).Images.ShouldHaveSingleItem();
        image.State.ShouldBe(ImageState.Available);
        await ec2.TagAsync([imageId, image.BlockDeviceMappings[0].Ebs.SnapshotId], [new Tag("bluegreen:version", "v1")]);

        await client.TerminateInstancesAsync(new TerminateInstancesRequest { InstanceIds = [instance.InstanceId] }, token);
        ec2.Cloud.Advance(15);
        (await ec2.DescribeAsync(instance.InstanceId)).State.Name.ShouldBe(InstanceStateName.Terminated);
        var disks = new DescribeVolumesRequest { Filters = [new Filter("attachment.instance-id", [instance.InstanceId])] };
        (await client.DescribeVolumesAsync(disks, token)).Volumes.ShouldBeNull();
        await client.DeleteSecurityGroupAsync(new DeleteSecurityGroupRequest { GroupId = group.GroupId }, token);
        await client.DeleteKeyPairAsync(new DeleteKeyPairRequest { KeyName = "packer_key" }, token);

        var baked = (
            await client.DescribeImagesAsync(new DescribeImagesRequest { Owners = ["self"] }, token)
        ).Images.ShouldHaveSingleItem();
        baked.Tags.ShouldHaveSingleItem().Value.ShouldBe("v1");
        (await client.DescribeKeyPairsAsync(new DescribeKeyPairsRequest(), token)).KeyPairs.ShouldBeNull();
    }
}
