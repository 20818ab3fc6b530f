using Amazon.EC2;
using Amazon.EC2.Model;

namespace BlueGreen.LocalCloud.Tests.Ec2;

public sealed class LaunchTemplateTests
{
    [Fact]
    public async Task Numbers_its_versions_and_names_one_as_default()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var made = await MakeAsync(ec2);
        await AddAsync(ec2, made.LaunchTemplateId, "t3.small");

        (await VersionsAsync(ec2, "$Latest")).ShouldHaveSingleItem().LaunchTemplateData.InstanceType.ShouldBe(InstanceType.T3Small);
        (await VersionsAsync(ec2, "$Default")).ShouldHaveSingleItem().VersionNumber.ShouldBe(1);
        await ec2.Client.ModifyLaunchTemplateAsync(
            new ModifyLaunchTemplateRequest { LaunchTemplateName = "web", DefaultVersion = "2" },
            Ec2Cloud.Token
        );

        (await VersionsAsync(ec2, "$Default")).ShouldHaveSingleItem().VersionNumber.ShouldBe(2);
        (await VersionsAsync(ec2)).Select(v => v.VersionNumber).ShouldBe([2, 1]);
        var read = (
            await ec2.Client.DescribeLaunchTemplatesAsync(
                new DescribeLaunchTemplatesRequest { LaunchTemplateNames = ["web"] },
                Ec2Cloud.Token
            )
        ).LaunchTemplates.ShouldHaveSingleItem();
        (read.DefaultVersionNumber, read.LatestVersionNumber).ShouldBe((2, 2));
        read.LaunchTemplateId.ShouldMatch("^lt-[0-9a-f]{17}$");
    }

    [Fact]
    public async Task Builds_a_version_on_another()
    {
        await using var ec2 = Ec2Cloud.Instant();
        await MakeAsync(ec2);

        var version = (
            await ec2.Client.CreateLaunchTemplateVersionAsync(
                new CreateLaunchTemplateVersionRequest
                {
                    LaunchTemplateName = "web",
                    SourceVersion = "1",
                    LaunchTemplateData = new RequestLaunchTemplateData { KeyName = "web" },
                },
                Ec2Cloud.Token
            )
        ).LaunchTemplateVersion;

        version.LaunchTemplateData.KeyName.ShouldBe("web");
        version.LaunchTemplateData.InstanceType.ShouldBe(InstanceType.T3Micro);
    }

    [Fact]
    public async Task Tells_back_everything_that_it_was_told()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var data = new RequestLaunchTemplateData
        {
            ImageId = "ami-0123456789abcdef0",
            InstanceType = InstanceType.T3Micro,
            KeyName = "web",
            UserData = "IyEvYmluL3No",
            SecurityGroupIds = ["sg-0123456789abcdef0"],
            IamInstanceProfile = new LaunchTemplateIamInstanceProfileSpecificationRequest { Name = "webserver" },
            Monitoring = new LaunchTemplatesMonitoringRequest { Enabled = true },
            MetadataOptions = new LaunchTemplateInstanceMetadataOptionsRequest { HttpTokens = LaunchTemplateHttpTokensState.Required },
            BlockDeviceMappings =
            [
                new LaunchTemplateBlockDeviceMappingRequest
                {
                    DeviceName = "/dev/xvda",
                    Ebs = new LaunchTemplateEbsBlockDeviceRequest { VolumeSize = 20, Encrypted = true },
                },
            ],
        };
        await ec2.Client.CreateLaunchTemplateAsync(
            new CreateLaunchTemplateRequest { LaunchTemplateName = "web", LaunchTemplateData = data },
            Ec2Cloud.Token
        );

        var told = (await VersionsAsync(ec2)).ShouldHaveSingleItem().LaunchTemplateData;

        told.ImageId.ShouldBe(data.ImageId);
        told.KeyName.ShouldBe("web");
        told.UserData.ShouldBe(data.UserData);
        told.SecurityGroupIds.ShouldBe(data.SecurityGroupIds);
        told.IamInstanceProfile.Name.ShouldBe("webserver");
        told.Monitoring.Enabled.ShouldBe(true);
        told.MetadataOptions.HttpTokens.ShouldBe(LaunchTemplateHttpTokensState.Required);
        told.BlockDeviceMappings.ShouldHaveSingleItem().Ebs.VolumeSize.ShouldBe(20);
        told.Placement.ShouldBeNull();
    }

    [Fact]
    public async Task Refuses_a_name_twice_and_what_is_not_there()
    {
        await using var ec2 = Ec2Cloud.Instant();
        await MakeAsync(ec2);

        (await Ec2Cloud.CodeOfAsync(() => MakeAsync(ec2))).ShouldBe("InvalidLaunchTemplateName.AlreadyExistsException");
        (await DeleteAsync(new DeleteLaunchTemplateRequest { LaunchTemplateId = "lt-0123456789abcdef0" })).ShouldBe(
            "InvalidLaunchTemplateId.NotFound"
        );
        (await DeleteAsync(new DeleteLaunchTemplateRequest { LaunchTemplateId = "lt-x" })).ShouldBe("InvalidLaunchTemplateId.Malformed");
        (await DeleteAsync(new DeleteLaunchTemplateRequest { LaunchTemplateName = "other" })).ShouldBe(
            "InvalidLaunchTemplateName.NotFoundException"
        );
        (await Ec2Cloud.CodeOfAsync(() => VersionsAsync(ec2, "7"))).ShouldBe("InvalidLaunchTemplateId.VersionNotFound");

        Task<string> DeleteAsync(DeleteLaunchTemplateRequest request) =>
            Ec2Cloud.CodeOfAsync(() => ec2.Client.DeleteLaunchTemplateAsync(request, Ec2Cloud.Token));
    }

    [Fact]
    public async Task Deletes_versions_but_not_the_default_and_uses_no_number_twice()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var id = (await MakeAsync(ec2)).LaunchTemplateId;
        await AddAsync(ec2, id, "t3.small");

        (await Ec2Cloud.CodeOfAsync(() => DeleteAsync("1"))).ShouldBe("OperationNotPermitted");
        var answer = await DeleteAsync("2", "9");
        await AddAsync(ec2, id, "t3.small");

        answer.SuccessfullyDeletedLaunchTemplateVersions.ShouldHaveSingleItem().VersionNumber.ShouldBe(2);
        answer
            .UnsuccessfullyDeletedLaunchTemplateVersions.ShouldHaveSingleItem()
            .ResponseError.Code.Value.ShouldBe("launchTemplateVersionDoesNotExist");
        (await VersionsAsync(ec2)).Select(v => v.VersionNumber).ShouldBe([3, 1]);

        Task<DeleteLaunchTemplateVersionsResponse> DeleteAsync(params List<string> versions) =>
            ec2.Client.DeleteLaunchTemplateVersionsAsync(
                new DeleteLaunchTemplateVersionsRequest { LaunchTemplateId = id, Versions = versions },
                Ec2Cloud.Token
            );
    }

    private static async Task<LaunchTemplate> MakeAsync(Ec2Cloud ec2) =>
        (
            await ec2.Client.CreateLaunchTemplateAsync(
                new CreateLaunchTemplateRequest
                {
                    LaunchTemplateName = "web",
                    LaunchTemplateData = new RequestLaunchTemplateData { InstanceType = InstanceType.T3Micro },
                },
                Ec2Cloud.Token
            )
        ).LaunchTemplate;

    private static Task<CreateLaunchTemplateVersionResponse> AddAsync(Ec2Cloud ec2, string id, string type) =>
        ec2.Client.CreateLaunchTemplateVersionAsync(
            new CreateLaunchTemplateVersionRequest
            {
                LaunchTemplateId = id,
                LaunchTemplateData = new RequestLaunchTemplateData { InstanceType = type },
            },
            Ec2Cloud.Token
        );

    private static async Task<List<LaunchTemplateVersion>> VersionsAsync(Ec2Cloud ec2, params List<string> versions) =>
        (
            await ec2.Client.DescribeLaunchTemplateVersionsAsync(
                new DescribeLaunchTemplateVersionsRequest { LaunchTemplateName = "web", Versions = versions.Count == 0 ? null : versions },
                Ec2Cloud.Token
            )
        ).LaunchTemplateVersions;
}
