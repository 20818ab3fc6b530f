using Amazon.EC2;
using Amazon.EC2.Model;

namespace BlueGreen.LocalCloud.Tests.Ec2;

public sealed class LaunchTests
{
    [Fact]
    public async Task Launches_into_the_default_vpc_with_addresses_names_a_disk_and_tags()
    {
        await using var ec2 = Ec2Cloud.Instant();

        var launched = await ec2.LaunchAsync(r =>
            r.TagSpecifications = [
                new TagSpecification { ResourceType = ResourceType.Instance, Tags = [new Tag("Name", "web")] },
                new TagSpecification { ResourceType = ResourceType.Volume, Tags = [new Tag("Name", "disk")] },
            ]
        );

        launched.State.Name.ShouldBe(InstanceStateName.Pending);
        var read = await ec2.DescribeAsync(launched.InstanceId);
        read.State.Code.ShouldBe(16);
        read.InstanceId.ShouldMatch("^i-[0-9a-f]{17}$");
        read.VpcId.ShouldNotBeNull();
        read.PrivateIpAddress.ShouldBe("172.31.0.4");
        read.PrivateDnsName.ShouldBe("ip-172-31-0-4.eu-west-1.compute.internal");
        read.PublicDnsName.ShouldBe($"ec2-{read.PublicIpAddress.Replace('.', '-')}.eu-west-1.compute.amazonaws.com");
        read.RootDeviceType.ShouldBe(DeviceType.Ebs);
        read.Tags.ShouldHaveSingleItem().Value.ShouldBe("web");
        read.MetadataOptions.HttpTokens.ShouldBe(HttpTokensState.Optional);
        read.NetworkInterfaces.ShouldHaveSingleItem().Association.PublicIp.ShouldBe(read.PublicIpAddress);
        read.SecurityGroups.ShouldHaveSingleItem().GroupName.ShouldBe("default");
        var disk = (
            await ec2.Client.DescribeVolumesAsync(
                new DescribeVolumesRequest { Filters = [new Filter("attachment.instance-id", [read.InstanceId])] },
                Ec2Cloud.Token
            )
        ).Volumes.ShouldHaveSingleItem();
        disk.State.ShouldBe(VolumeState.InUse);
        disk.Tags.ShouldHaveSingleItem().Value.ShouldBe("disk");
        read.BlockDeviceMappings.ShouldHaveSingleItem().Ebs.VolumeId.ShouldBe(disk.VolumeId);
    }

    [Theory]
    [InlineData("t2.medium", 2, 1)]
    [InlineData("t3.micro", 1, 2)]
    [InlineData("m7a.large", 2, 1)]
    public async Task Tells_of_an_instance_what_EC2_always_tells(string type, int cores, int threads)
    {
        await using var ec2 = Ec2Cloud.Instant();

        var read = await ec2.DescribeAsync((await ec2.LaunchAsync(r => r.InstanceType = type)).InstanceId);

        (read.CpuOptions.CoreCount, read.CpuOptions.ThreadsPerCore).ShouldBe((cores, threads));
        read.CapacityReservationSpecification.CapacityReservationPreference.ShouldBe(CapacityReservationPreference.Open);
        read.HibernationOptions.Configured.ShouldBe(false);
        read.EnclaveOptions.Enabled.ShouldBe(false);
        read.MaintenanceOptions.AutoRecovery.ShouldBe(InstanceAutoRecoveryState.Default);
        read.PrivateDnsNameOptions.HostnameType.ShouldBe(HostnameType.IpName);
        var address = read.NetworkInterfaces.ShouldHaveSingleItem().PrivateIpAddresses.ShouldHaveSingleItem();
        (address.PrivateDnsName, address.Association.PublicIp).ShouldBe((read.PrivateDnsName, read.PublicIpAddress));
    }

    [Fact]
    public async Task Gives_no_public_name_where_the_vpc_has_no_host_names()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var subnet = await ec2.MakeSubnetAsync();
        var instance = await ec2.LaunchAsync(r =>
            r.NetworkInterfaces = [
                new InstanceNetworkInterfaceSpecification
                {
                    DeviceIndex = 0,
                    SubnetId = subnet.SubnetId,
                    AssociatePublicIpAddress = true,
                },
            ]
        );

        instance.PublicIpAddress.ShouldNotBeNull();
        instance.PublicDnsName.ShouldBeEmpty();
        await ec2.Client.ModifyVpcAttributeAsync(
            new ModifyVpcAttributeRequest { VpcId = subnet.VpcId, EnableDnsHostnames = true },
            Ec2Cloud.Token
        );
        (await ec2.DescribeAsync(instance.InstanceId)).PublicDnsName.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Launches_once_for_a_client_token_however_often_it_is_asked()
    {
        await using var ec2 = Ec2Cloud.Instant();

        var first = await ec2.LaunchAsync(r => r.ClientToken = "one");
        var second = await ec2.LaunchAsync(r => r.ClientToken = "one");

        second.InstanceId.ShouldBe(first.InstanceId);
        (await ec2.Client.DescribeInstancesAsync(new DescribeInstancesRequest(), Ec2Cloud.Token)).Reservations.ShouldHaveSingleItem();
        (await Ec2Cloud.CodeOfAsync(() => ec2.LaunchAsync(r => (r.ClientToken, r.InstanceType) = ("one", InstanceType.T3Small)))).ShouldBe(
            "IdempotentParameterMismatch"
        );
    }

    [Fact]
    public async Task Launches_from_a_template_with_what_the_call_says_over_it()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var debian = await ec2.DebianAsync();
        await ec2.Client.CreateLaunchTemplateAsync(
            new CreateLaunchTemplateRequest
            {
                LaunchTemplateName = "web",
                LaunchTemplateData = new RequestLaunchTemplateData
                {
                    ImageId = debian.ImageId,
                    InstanceType = InstanceType.T3Small,
                    TagSpecifications =
                    [
                        new LaunchTemplateTagSpecificationRequest { ResourceType = ResourceType.Instance, Tags = [new Tag("Name", "web")] },
                    ],
                },
            },
            Ec2Cloud.Token
        );

        var request = new RunInstancesRequest
        {
            LaunchTemplate = new LaunchTemplateSpecification { LaunchTemplateName = "web", Version = "1" },
            InstanceType = InstanceType.T3Micro,
            MinCount = 2,
            MaxCount = 2,
        };
        var instances = (await ec2.Client.RunInstancesAsync(request, Ec2Cloud.Token)).Reservation.Instances;

        instances.Count.ShouldBe(2);
        instances.ShouldAllBe(i => i.ImageId == debian.ImageId && i.InstanceType == InstanceType.T3Micro && i.Tags[0].Value == "web");
    }

    [Fact]
    public async Task Refuses_each_thing_that_does_not_fit()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var arm = await ec2.DebianAsync("arm64");
        var subnet = await ec2.MakeSubnetAsync();
        var standard = (
            await ec2.Client.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { GroupNames = ["default"] }, Ec2Cloud.Token)
        ).SecurityGroups[0];

        (await RefusalAsync(r => r.InstanceType = "z9.huge")).ShouldBe("InvalidParameterValue");
        (await RefusalAsync(r => r.ImageId = arm.ImageId)).ShouldBe("InvalidParameterValue");
        (await RefusalAsync(r => r.KeyName = "nobody's")).ShouldBe("InvalidKeyPair.NotFound");
        (await RefusalAsync(r => r.SubnetId = "subnet-0123456789abcdef0")).ShouldBe("InvalidSubnetID.NotFound");
        (await RefusalAsync(r => r.SecurityGroupIds = ["sg-0123456789abcdef0"])).ShouldBe("InvalidGroup.NotFound");
        (await RefusalAsync(r => (r.SubnetId, r.SecurityGroupIds) = (subnet.SubnetId, [standard.GroupId]))).ShouldBe("InvalidParameter");
        (await RefusalAsync(r => r.UserData = "not base64!")).ShouldBe("InvalidUserData.Malformed");
        (await RefusalAsync(r => r.ImageId = null)).ShouldBe("MissingParameter");
        (await ec2.Client.DescribeInstancesAsync(new DescribeInstancesRequest(), Ec2Cloud.Token)).Reservations.ShouldBeNull();

        Task<string> RefusalAsync(Action<RunInstancesRequest> change) => Ec2Cloud.CodeOfAsync(() => ec2.LaunchAsync(change));
    }

    [Fact]
    public async Task Sees_an_instance_profile_only_some_seconds_after_iam_made_it()
    {
        await using var ec2 = Ec2Cloud.Realistic();
        (await RefusalAsync()).ShouldBe("InvalidParameterValue");
        await ec2.Cloud.CallAsync("iam", "CreateInstanceProfile", ("InstanceProfileName", "webserver"));

        ec2.Cloud.Advance(11);
        (await RefusalAsync()).ShouldBe("InvalidParameterValue");
        ec2.Cloud.Advance(1);

        var instance = await ec2.LaunchAsync(WithProfile);
        instance.IamInstanceProfile.Arn.ShouldBe("arn:aws:iam::123456789012:instance-profile/webserver");

        Task<string> RefusalAsync() => Ec2Cloud.CodeOfAsync(() => ec2.LaunchAsync(WithProfile));

        static void WithProfile(RunInstancesRequest r) => r.IamInstanceProfile = new IamInstanceProfileSpecification { Name = "webserver" };
    }

    [Fact]
    public async Task Shows_user_data_to_the_one_call_that_asks_and_logs_it_nowhere()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var canary = Convert.ToBase64String("canary-in-user-data"u8);
        var instance = await ec2.LaunchAsync(r => r.UserData = canary);
        var key = (await ec2.Client.CreateKeyPairAsync(new CreateKeyPairRequest { KeyName = "web" }, Ec2Cloud.Token)).KeyPair.KeyMaterial;
        await ec2.Client.CreateLaunchTemplateAsync(
            new CreateLaunchTemplateRequest
            {
                LaunchTemplateName = "web",
                LaunchTemplateData = new RequestLaunchTemplateData { UserData = canary },
            },
            Ec2Cloud.Token
        );
        await ec2.Client.StopInstancesAsync(new StopInstancesRequest { InstanceIds = [instance.InstanceId] }, Ec2Cloud.Token);
        await ec2.Client.ModifyInstanceAttributeAsync(
            new ModifyInstanceAttributeRequest
            {
                InstanceId = instance.InstanceId,
                UserData = new SecureBlobAttributeValue { Value = new MemoryStream("canary-in-user-data"u8.ToArray()) },
            },
            Ec2Cloud.Token
        );

        var told = await ec2.Client.DescribeInstanceAttributeAsync(
            new DescribeInstanceAttributeRequest { InstanceId = instance.InstanceId, Attribute = InstanceAttributeName.UserData },
            Ec2Cloud.Token
        );

        told.InstanceAttribute.UserData.ShouldBe(canary);
        await OldFormAsync(ec2, canary);
        var shown = ec2.Cloud.Host.Calls.All.SelectMany(c => c.Parameters.Values).ToList();
        shown.ShouldNotBeEmpty();
        var (ofUserData, ofKey) = (canary[..12], key[100..120]);
        shown.ShouldAllBe(v => !v.Contains(ofUserData) && !v.Contains(ofKey));
    }

    [Fact]
    public async Task Launches_fewer_than_the_most_where_addresses_run_out()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var subnet = await ec2.MakeSubnetAsync(subnetBlock: "10.0.0.0/28");

        await ec2.LaunchAsync(r => (r.SubnetId, r.MinCount, r.MaxCount) = (subnet.SubnetId, 5, 20));

        var all = await ec2.Client.DescribeInstancesAsync(new DescribeInstancesRequest(), Ec2Cloud.Token);
        all.Reservations.ShouldHaveSingleItem().Instances.Count.ShouldBe(11);
    }

    // As old clients send it: refused for what the instance is, and logged all the same.
    private static async Task OldFormAsync(Ec2Cloud ec2, string userData)
    {
        var request = new[] { ("InstanceId", "i-0123456789abcdef0"), ("Attribute", "userData"), ("Value", userData) };
        (await ec2.Cloud.RefusedAsync("ec2", "ModifyInstanceAttribute", request)).Code.ShouldBe("InvalidInstanceID.NotFound");
    }
}
