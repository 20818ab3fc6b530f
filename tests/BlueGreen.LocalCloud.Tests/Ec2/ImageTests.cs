using Amazon.EC2;
using Amazon.EC2.Model;

namespace BlueGreen.LocalCloud.Tests.Ec2;

public sealed class ImageTests
{
    [Fact]
    public async Task Offers_debian_from_the_start()
    {
        await using var ec2 = Ec2Cloud.Instant();

        var debian = await ec2.DebianAsync();

        debian.OwnerId.ShouldBe("136693071363");
        debian.State.ShouldBe(ImageState.Available);
        debian.RootDeviceType.ShouldBe(DeviceType.Ebs);
        (await ec2.Client.DescribeImagesAsync(new DescribeImagesRequest { Owners = ["self"] }, Ec2Cloud.Token)).Images.ShouldBeNull();
        (await Ec2Cloud.CodeOfAsync(() => DeregisterAsync(ec2, debian.ImageId))).ShouldBe("AuthFailure");
    }

    [Fact]
    public async Task Registers_an_image_with_tags_and_a_snapshot_of_its_root()
    {
        await using var ec2 = Ec2Cloud.Instant();

        var id = await RegisterAsync(ec2, "londontamed-com-v1", new Tag("bluegreen:version", "v1"));

        id.ShouldMatch("^ami-[0-9a-f]{17}$");
        var request = new DescribeImagesRequest { Owners = ["self"], Filters = [new Filter("tag:bluegreen:version", ["v?"])] };
        var image = (await ec2.Client.DescribeImagesAsync(request, Ec2Cloud.Token)).Images.ShouldHaveSingleItem();
        image.ImageId.ShouldBe(id);
        image.State.ShouldBe(ImageState.Available);
        image.CreationDate.ShouldBe("2026-01-15T12:00:00.000Z");
        var disk = image.BlockDeviceMappings.ShouldHaveSingleItem().Ebs;
        var snapshot = disk.SnapshotId;
        (disk.VolumeType, disk.Encrypted).ShouldBe((VolumeType.Gp2, false));
        (await SnapshotsAsync(ec2)).ShouldHaveSingleItem().SnapshotId.ShouldBe(snapshot);
        (await Ec2Cloud.CodeOfAsync(() => RegisterAsync(ec2, "londontamed-com-v1"))).ShouldBe("InvalidAMIName.Duplicate");
        (await Ec2Cloud.CodeOfAsync(() => RegisterAsync(ec2, "v:1"))).ShouldBe("InvalidAMIName.Malformed");
    }

    [Fact]
    public async Task Lets_an_image_ask_for_session_tokens_and_its_instances_then_do()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var id = await RegisterAsync(ec2, "londontamed-com-v1");

        await ec2.Client.ModifyImageAttributeAsync(new ModifyImageAttributeRequest { ImageId = id, ImdsSupport = "v2.0" }, Ec2Cloud.Token);

        var image = (await ec2.Client.DescribeImagesAsync(new DescribeImagesRequest { ImageIds = [id] }, Ec2Cloud.Token)).Images[0];
        image.ImdsSupport.ShouldBe(ImdsSupportValues.V20);
        (await ec2.LaunchAsync(r => r.ImageId = id)).MetadataOptions.HttpTokens.ShouldBe(HttpTokensState.Required);
        var chosen = await ec2.LaunchAsync(r =>
        {
            r.ImageId = id;
            r.MetadataOptions = new InstanceMetadataOptionsRequest { HttpTokens = HttpTokensState.Optional };
        });
        chosen.MetadataOptions.HttpTokens.ShouldBe(HttpTokensState.Optional);
        var debian = (await ec2.DebianAsync()).ImageId;
        (await Ec2Cloud.CodeOfAsync(() => ModifyAsync(debian))).ShouldBe("AuthFailure");

        Task ModifyAsync(string image) =>
            ec2.Client.ModifyImageAttributeAsync(new ModifyImageAttributeRequest { ImageId = image, Description = "mine" }, Ec2Cloud.Token);
    }

    [Theory]
    [InlineData("ami-0123456789abcdef0", "InvalidAMIID.NotFound")]
    [InlineData("ami-nonsense", "InvalidAMIID.Malformed")]
    public async Task Refuses_an_image_that_is_not_there(string id, string code)
    {
        await using var ec2 = Ec2Cloud.Instant();
        var describe = new DescribeImagesRequest { ImageIds = [id] };

        (await Ec2Cloud.CodeOfAsync(() => ec2.Client.DescribeImagesAsync(describe, Ec2Cloud.Token))).ShouldBe(code);
        (await Ec2Cloud.CodeOfAsync(() => ec2.LaunchAsync(r => r.ImageId = id))).ShouldBe(code);
    }

    [Fact]
    public async Task Lets_nothing_be_launched_from_an_image_until_it_is_available()
    {
        await using var ec2 = Ec2Cloud.Realistic();
        var instance = await ec2.LaunchAsync();
        ec2.Cloud.Advance(30);
        var request = new CreateImageRequest { InstanceId = instance.InstanceId, Name = "londontamed-com-v1" };
        var id = (await ec2.Client.CreateImageAsync(request, Ec2Cloud.Token)).ImageId;

        (await ReadAsync(ec2, id)).State.ShouldBe(ImageState.Pending);
        (await Ec2Cloud.CodeOfAsync(() => ec2.LaunchAsync(r => r.ImageId = id))).ShouldBe("InvalidAMIID.Unavailable");
        ec2.Cloud.Advance(60);

        (await ReadAsync(ec2, id)).State.ShouldBe(ImageState.Available);
        (await ec2.LaunchAsync(r => r.ImageId = id)).ImageId.ShouldBe(id);
    }

    [Fact]
    public async Task Makes_an_image_of_the_disks_of_an_instance()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var instance = await ec2.LaunchAsync();
        var tags = new[] { ResourceType.Image, ResourceType.Snapshot }.Select(t => new TagSpecification
        {
            ResourceType = t,
            Tags = [new Tag("bluegreen:version", "v1")],
        });

        var id = (
            await ec2.Client.CreateImageAsync(
                new CreateImageRequest
                {
                    InstanceId = instance.InstanceId,
                    Name = "londontamed-com-v1",
                    TagSpecifications = [.. tags],
                },
                Ec2Cloud.Token
            )
        ).ImageId;

        var image = await ReadAsync(ec2, id);
        image.SourceInstanceId.ShouldBe(instance.InstanceId);
        var snapshot = (await SnapshotsAsync(ec2)).ShouldHaveSingleItem();
        image.BlockDeviceMappings.ShouldHaveSingleItem().Ebs.SnapshotId.ShouldBe(snapshot.SnapshotId);
        snapshot.VolumeId.ShouldBe((await ec2.DescribeAsync(instance.InstanceId)).BlockDeviceMappings[0].Ebs.VolumeId);
        snapshot.Tags.ShouldHaveSingleItem().Value.ShouldBe("v1");
    }

    [Fact]
    public async Task Keeps_a_snapshot_as_long_as_an_image_uses_it()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var id = await RegisterAsync(ec2, "londontamed-com-v1");
        var snapshot = (await SnapshotsAsync(ec2)).ShouldHaveSingleItem().SnapshotId;
        var delete = new DeleteSnapshotRequest { SnapshotId = snapshot };

        (await Ec2Cloud.CodeOfAsync(() => ec2.Client.DeleteSnapshotAsync(delete, Ec2Cloud.Token))).ShouldBe("InvalidSnapshot.InUse");
        await DeregisterAsync(ec2, id);
        await ec2.Client.DeleteSnapshotAsync(delete, Ec2Cloud.Token);

        (await Ec2Cloud.CodeOfAsync(() => ec2.Client.DeleteSnapshotAsync(delete, Ec2Cloud.Token))).ShouldBe("InvalidSnapshot.NotFound");
        (await Ec2Cloud.CodeOfAsync(() => DeregisterAsync(ec2, id))).ShouldBe("InvalidAMIID.NotFound");
    }

    [Fact]
    public async Task Copies_an_image_to_another_region()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var id = await RegisterAsync(ec2, "londontamed-com-v1");
        using var elsewhere = ec2.ClientIn("us-east-1");

        var copy = (
            await elsewhere.CopyImageAsync(
                new CopyImageRequest
                {
                    SourceImageId = id,
                    SourceRegion = Ec2Cloud.Region,
                    Name = "londontamed-com-v1",
                },
                Ec2Cloud.Token
            )
        ).ImageId;

        copy.ShouldNotBe(id);
        (await elsewhere.DescribeImagesAsync(new DescribeImagesRequest { ImageIds = [copy] }, Ec2Cloud.Token))
            .Images.ShouldHaveSingleItem()
            .Name.ShouldBe("londontamed-com-v1");
    }

    [Fact]
    public async Task Is_launched_by_those_whom_its_owner_lets()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var id = await RegisterAsync(ec2, "shared");

        await ChangeAsync(new LaunchPermissionModifications { Add = [Account("111122223333"), Account("444455556666")] });
        await ChangeAsync(new LaunchPermissionModifications { Remove = [Account("111122223333")] });
        (await PermissionsAsync()).ShouldBe(["444455556666"]);
        (await ReadAsync(ec2, id)).Public.ShouldBe(false);

        await ChangeAsync(new LaunchPermissionModifications { Add = [new LaunchPermission { Group = PermissionGroup.All }] });
        (await PermissionsAsync()).ShouldBe(["444455556666", "all"]);
        (await ReadAsync(ec2, id)).Public.ShouldBe(true);
        (await Ec2Cloud.CodeOfAsync(() => ChangeAsync(new LaunchPermissionModifications { Add = [Account("me")] }))).ShouldBe(
            "InvalidAMIAttributeItemValue"
        );

        static LaunchPermission Account(string userId) => new() { UserId = userId };

        Task ChangeAsync(LaunchPermissionModifications change) =>
            ec2.Client.ModifyImageAttributeAsync(
                new ModifyImageAttributeRequest { ImageId = id, LaunchPermission = change },
                Ec2Cloud.Token
            );

        async Task<IEnumerable<string>> PermissionsAsync()
        {
            var request = new DescribeImageAttributeRequest { ImageId = id, Attribute = ImageAttributeName.LaunchPermission };
            var answer = await ec2.Client.DescribeImageAttributeAsync(request, Ec2Cloud.Token);
            return answer.ImageAttribute.LaunchPermissions.Select(p => p.UserId ?? p.Group.Value);
        }
    }

    [Fact]
    public async Task Tells_of_a_disk_what_its_registration_left_out()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var first = await ReadAsync(ec2, await RegisterAsync(ec2, "first"));
        var device = new BlockDeviceMapping
        {
            DeviceName = "/dev/xvda",
            Ebs = new EbsBlockDevice { SnapshotId = first.BlockDeviceMappings[0].Ebs.SnapshotId },
        };
        var request = new RegisterImageRequest
        {
            Name = "second",
            RootDeviceName = "/dev/xvda",
            BlockDeviceMappings = [device],
        };

        var second = await ReadAsync(ec2, (await ec2.Client.RegisterImageAsync(request, Ec2Cloud.Token)).ImageId);

        var disk = second.BlockDeviceMappings.ShouldHaveSingleItem().Ebs;
        (disk.VolumeSize, disk.VolumeType, disk.DeleteOnTermination, disk.Encrypted).ShouldBe((8, VolumeType.Gp2, true, false));
    }

    internal static async Task<string> RegisterAsync(Ec2Cloud ec2, string name, params List<Tag> tags)
    {
        var request = new RegisterImageRequest { Name = name, RootDeviceName = "/dev/xvda" };
        if (tags.Count > 0)
        {
            request.TagSpecifications = [new TagSpecification { ResourceType = ResourceType.Image, Tags = tags }];
        }

        return (await ec2.Client.RegisterImageAsync(request, Ec2Cloud.Token)).ImageId;
    }

    private static async Task<Image> ReadAsync(Ec2Cloud ec2, string id) =>
        (await ec2.Client.DescribeImagesAsync(new DescribeImagesRequest { ImageIds = [id] }, Ec2Cloud.Token)).Images.ShouldHaveSingleItem();

    private static async Task<List<Snapshot>> SnapshotsAsync(Ec2Cloud ec2) =>
        (await ec2.Client.DescribeSnapshotsAsync(new DescribeSnapshotsRequest { OwnerIds = ["self"] }, Ec2Cloud.Token)).Snapshots ?? [];

    private static Task<DeregisterImageResponse> DeregisterAsync(Ec2Cloud ec2, string id) =>
        ec2.Client.DeregisterImageAsync(new DeregisterImageRequest { ImageId = id }, Ec2Cloud.Token);
}
