using Amazon.EC2.Model;
using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Ec2.LaunchTemplates;
using BlueGreen.LocalCloud.Faults;
using BlueGreen.LocalCloud.Wire;
using Instance = BlueGreen.LocalCloud.Ec2.Instances.Instance;
using InstanceState = BlueGreen.LocalCloud.Ec2.Instances.InstanceState;

namespace BlueGreen.LocalCloud.Tests.Ec2;

/// <summary>What the services above EC2 see of it.</summary>
public sealed class Ec2InstancesTests
{
    [Fact]
    public async Task Launches_for_another_service_with_tags_that_users_may_not_set()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var subnet = await ec2.MakeSubnetAsync();
        var settings = await SettingsAsync(ec2);

        var id = Look(ec2, i => Launch(i, settings, subnet.SubnetId).Id);

        var read = await ec2.DescribeAsync(id);
        read.Tags.ShouldHaveSingleItem().Key.ShouldBe("aws:autoscaling:groupName");
        read.SubnetId.ShouldBe(subnet.SubnetId);
        Look(
                ec2,
                i =>
                {
                    i.Terminate(id, "i-0123456789abcdef0");
                    return i.Find(id)!.State;
                }
            )
            .ShouldBe(InstanceState.ShuttingDown);
        (await ec2.DescribeAsync(id)).State.Name.ShouldBe(Amazon.EC2.InstanceStateName.Terminated);
    }

    [Fact]
    public async Task Resolves_the_versions_of_a_launch_template()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var template = (
            await ec2.Client.CreateLaunchTemplateAsync(
                new CreateLaunchTemplateRequest
                {
                    LaunchTemplateName = "web",
                    LaunchTemplateData = new RequestLaunchTemplateData { InstanceType = "t3.micro" },
                },
                Ec2Cloud.Token
            )
        ).LaunchTemplate;

        Look(ec2, i => i.ResolveLaunchTemplate("web", version: null)).Id.ShouldBe(template.LaunchTemplateId);
        Look(ec2, i => i.ResolveLaunchTemplate(template.LaunchTemplateId, "$Latest")).Version.Data.InstanceType.ShouldBe("t3.micro");
        Should
            .Throw<AwsException>(() => Look(ec2, i => i.ResolveLaunchTemplate("web", "2")))
            .Code.ShouldBe("InvalidLaunchTemplateId.VersionNotFound");
        Should
            .Throw<AwsException>(() => Look(ec2, i => i.ResolveLaunchTemplate("other", "1")))
            .Code.ShouldBe("InvalidLaunchTemplateName.NotFoundException");
    }

    [Fact]
    public async Task Keeps_subnets_and_groups_that_a_load_balancer_is_in()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var subnet = await ec2.MakeSubnetAsync();
        var group = (
            await ec2.Client.CreateSecurityGroupAsync(
                new CreateSecurityGroupRequest
                {
                    GroupName = "web",
                    Description = "web",
                    VpcId = subnet.VpcId,
                },
                Ec2Cloud.Token
            )
        ).GroupId;
        SetInterfaces([subnet.SubnetId]);

        (await Ec2Cloud.CodeOfAsync(DeleteSubnetAsync)).ShouldBe("DependencyViolation");
        (await Ec2Cloud.CodeOfAsync(DeleteGroupAsync)).ShouldBe("DependencyViolation");
        var request = new DescribeNetworkInterfacesRequest { Filters = [new Filter("description", ["ELB one"])] };
        var held = (await ec2.Client.DescribeNetworkInterfacesAsync(request, Ec2Cloud.Token)).NetworkInterfaces.ShouldHaveSingleItem();
        held.RequesterManaged.ShouldBe(true);
        held.Association.PublicIp.ShouldNotBeNull();
        SetInterfaces([]);

        await DeleteSubnetAsync();
        await DeleteGroupAsync();

        void SetInterfaces(string[] subnets) =>
            Look(
                ec2,
                i =>
                {
                    i.SetLoadBalancerInterfaces("ELB one", subnets, [group], isPublic: true);
                    return true;
                }
            );

        Task DeleteSubnetAsync() => ec2.Client.DeleteSubnetAsync(new DeleteSubnetRequest { SubnetId = subnet.SubnetId }, Ec2Cloud.Token);

        Task DeleteGroupAsync() => ec2.Client.DeleteSecurityGroupAsync(new DeleteSecurityGroupRequest { GroupId = group }, Ec2Cloud.Token);
    }

    [Theory]
    [InlineData(nameof(HealthKind.Healthy), "0011111")]
    [InlineData(nameof(HealthKind.Never), "0000000")]
    [InlineData(nameof(HealthKind.FailsAfter), "0011000")]
    [InlineData(nameof(HealthKind.Flapping), "0011001")]
    public async Task Has_applications_that_answer_as_is_set_for_their_image(string kind, string every10Seconds)
    {
        await using var ec2 = Ec2Cloud.Realistic();
        var instance = await ec2.LaunchAsync();
        ec2.Cloud.Host.Faults.SetImage(instance.ImageId, new ApplicationHealth(Enum.Parse<HealthKind>(kind), TimeSpan.FromSeconds(20)));

        var answers = "";
        for (var n = 0; n < every10Seconds.Length; n++)
        {
            ec2.Cloud.Advance(n == 0 ? 6 : 10);
            answers += ec2.Cloud.Host.Inspect(w => w.Applications.Answers(w, instance.InstanceId, "HTTP:3001/health")) ? '1' : '0';
        }

        answers.ShouldBe(every10Seconds);
    }

    private static async Task<LaunchSettings> SettingsAsync(Ec2Cloud ec2) =>
        new() { ImageId = (await ec2.DebianAsync()).ImageId, InstanceType = "t3.micro" };

    private static Instance Launch(Ec2Instances instances, LaunchSettings settings, string subnetId) =>
        instances.Launch(
            new LaunchRequest
            {
                Settings = settings,
                SubnetId = subnetId,
                Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["aws:autoscaling:groupName"] = "v1" },
            }
        );

    private static T Look<T>(Ec2Cloud ec2, Func<Ec2Instances, T> look) =>
        ec2.Cloud.Host.Inspect(world => look(new Ec2Instances(world, Ec2Cloud.Region)));
}
