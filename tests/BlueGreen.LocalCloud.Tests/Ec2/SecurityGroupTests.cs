using Amazon.EC2.Model;

namespace BlueGreen.LocalCloud.Tests.Ec2;

public sealed class SecurityGroupTests
{
    [Fact]
    public async Task Lets_everything_out_and_nothing_in_at_first()
    {
        await using var ec2 = Ec2Cloud.Instant();

        var group = await ReadAsync(ec2, await MakeAsync(ec2));

        group.IpPermissions.ShouldBeNull();
        var egress = group.IpPermissionsEgress.ShouldHaveSingleItem();
        egress.IpProtocol.ShouldBe("-1");
        egress.FromPort.ShouldBeNull();
        egress.Ipv4Ranges.ShouldHaveSingleItem().CidrIp.ShouldBe("0.0.0.0/0");
    }

    [Fact]
    public async Task Allows_by_block_and_by_group()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var id = await MakeAsync(ec2);
        var icmp = new IpPermission
        {
            IpProtocol = "icmp",
            FromPort = 8,
            ToPort = -1,
            Ipv4Ranges = [new IpRange { CidrIp = "192.0.2.1/32" }],
        };

        var answer = await AuthorizeAsync(ec2, id, Http("0.0.0.0/0", "everybody"), FromGroup(id), icmp);

        answer.SecurityGroupRules.Count.ShouldBe(3);
        var permissions = (await ReadAsync(ec2, id)).IpPermissions;
        permissions.Single(p => p.FromPort == 80).Ipv4Ranges.ShouldHaveSingleItem().Description.ShouldBe("everybody");
        permissions.Single(p => p.FromPort == 3001).UserIdGroupPairs.ShouldHaveSingleItem().GroupId.ShouldBe(id);
        permissions.Single(p => p.IpProtocol == "icmp").ToPort.ShouldBe(-1);
        var rules = await ec2.Client.DescribeSecurityGroupRulesAsync(
            new DescribeSecurityGroupRulesRequest { Filters = [new Filter("group-id", [id])] },
            Ec2Cloud.Token
        );
        rules.SecurityGroupRules.Count(r => r.IsEgress == false).ShouldBe(3);
        rules.SecurityGroupRules.ShouldAllBe(r => r.SecurityGroupRuleId.StartsWith("sgr-"));
    }

    [Fact]
    public async Task Refuses_a_rule_twice_and_then_adds_none_of_its_call()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var id = await MakeAsync(ec2);
        await AuthorizeAsync(ec2, id, Http("0.0.0.0/0"));

        var refusal = await Should.ThrowAsync<Amazon.EC2.AmazonEC2Exception>(() =>
            AuthorizeAsync(ec2, id, Http("192.0.2.0/24"), Http("0.0.0.0/0", "another description"))
        );

        refusal.ErrorCode.ShouldBe("InvalidPermission.Duplicate");
        refusal.Message.ShouldBe("the specified rule \"peer: 0.0.0.0/0, TCP, from port: 80, to port: 80, ALLOW\" already exists");
        (await ReadAsync(ec2, id)).IpPermissions.ShouldHaveSingleItem().Ipv4Ranges.ShouldHaveSingleItem().CidrIp.ShouldBe("0.0.0.0/0");
    }

    [Fact]
    public async Task Takes_rules_away_by_what_they_say_and_by_id()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var id = await MakeAsync(ec2);
        var added = await AuthorizeAsync(ec2, id, Http("0.0.0.0/0"), FromGroup(id));
        var byGroup = added.SecurityGroupRules.Single(r => r.ReferencedGroupInfo is not null);

        await ec2.Client.RevokeSecurityGroupIngressAsync(
            new RevokeSecurityGroupIngressRequest { GroupId = id, IpPermissions = [Http("0.0.0.0/0")] },
            Ec2Cloud.Token
        );
        await ec2.Client.RevokeSecurityGroupIngressAsync(
            new RevokeSecurityGroupIngressRequest { GroupId = id, SecurityGroupRuleIds = [byGroup.SecurityGroupRuleId] },
            Ec2Cloud.Token
        );

        (await ReadAsync(ec2, id)).IpPermissions.ShouldBeNull();
        (
            await Ec2Cloud.CodeOfAsync(() =>
                ec2.Client.RevokeSecurityGroupIngressAsync(
                    new RevokeSecurityGroupIngressRequest { GroupId = id, IpPermissions = [Http("0.0.0.0/0")] },
                    Ec2Cloud.Token
                )
            )
        ).ShouldBe("InvalidPermission.NotFound");
    }

    [Fact]
    public async Task Keeps_names_unique_in_a_vpc()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var subnet = await ec2.MakeSubnetAsync();
        await MakeAsync(ec2, subnet.VpcId);

        (await Ec2Cloud.CodeOfAsync(() => MakeAsync(ec2, subnet.VpcId))).ShouldBe("InvalidGroup.Duplicate");
        (await MakeAsync(ec2)).ShouldMatch("^sg-[0-9a-f]{17}$");
    }

    [Fact]
    public async Task Refuses_to_delete_a_group_in_use_one_that_is_referred_to_and_the_default()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var used = await MakeAsync(ec2, name: "used");
        var referred = await MakeAsync(ec2, name: "referred");
        await AuthorizeAsync(ec2, used, FromGroup(referred));
        var instance = await ec2.LaunchAsync(r => r.SecurityGroupIds = [used]);
        var standard = (
            await ec2.Client.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { GroupNames = ["default"] }, Ec2Cloud.Token)
        ).SecurityGroups.ShouldHaveSingleItem();

        (await DeleteAsync(used)).ShouldBe("DependencyViolation");
        (await DeleteAsync(referred)).ShouldBe("DependencyViolation");
        (await DeleteAsync(standard.GroupId)).ShouldBe("CannotDelete");
        await ec2.Client.TerminateInstancesAsync(new TerminateInstancesRequest { InstanceIds = [instance.InstanceId] }, Ec2Cloud.Token);
        await ec2.Client.DeleteSecurityGroupAsync(new DeleteSecurityGroupRequest { GroupId = used }, Ec2Cloud.Token);
        await ec2.Client.DeleteSecurityGroupAsync(new DeleteSecurityGroupRequest { GroupId = referred }, Ec2Cloud.Token);

        (await DeleteAsync(used)).ShouldBe("InvalidGroup.NotFound");

        Task<string> DeleteAsync(string id) =>
            Ec2Cloud.CodeOfAsync(() =>
                ec2.Client.DeleteSecurityGroupAsync(new DeleteSecurityGroupRequest { GroupId = id }, Ec2Cloud.Token)
            );
    }

    private static async Task<string> MakeAsync(Ec2Cloud ec2, string? vpcId = null, string name = "londontamed-com-production") =>
        (
            await ec2.Client.CreateSecurityGroupAsync(
                new CreateSecurityGroupRequest
                {
                    GroupName = name,
                    Description = "web servers",
                    VpcId = vpcId,
                },
                Ec2Cloud.Token
            )
        ).GroupId;

    private static Task<AuthorizeSecurityGroupIngressResponse> AuthorizeAsync(
        Ec2Cloud ec2,
        string id,
        params List<IpPermission> permissions
    ) =>
        ec2.Client.AuthorizeSecurityGroupIngressAsync(
            new AuthorizeSecurityGroupIngressRequest { GroupId = id, IpPermissions = permissions },
            Ec2Cloud.Token
        );

    private static async Task<SecurityGroup> ReadAsync(Ec2Cloud ec2, string id) =>
        (
            await ec2.Client.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { GroupIds = [id] }, Ec2Cloud.Token)
        ).SecurityGroups.ShouldHaveSingleItem();

    private static IpPermission Http(string block, string? description = null) =>
        new()
        {
            IpProtocol = "tcp",
            FromPort = 80,
            ToPort = 80,
            Ipv4Ranges = [new IpRange { CidrIp = block, Description = description }],
        };

    private static IpPermission FromGroup(string id) =>
        new()
        {
            IpProtocol = "tcp",
            FromPort = 3001,
            ToPort = 3001,
            UserIdGroupPairs = [new UserIdGroupPair { GroupId = id }],
        };
}
