using Amazon.EC2.Model;
using BlueGreen.Configuration;
using BlueGreen.Guards;
using BlueGreen.Reporting;
using BlueGreen.Status;

namespace Scenarios.Provision;

public sealed class ProvisionTests
{
    // What a run needs that finds everything: a snapshot of 9 calls, and 18 about the objects themselves; target groups have attributes of their own,
    // and listeners a call each.
    private const int CallsOfANoOp = 27;
    private const int CallsOfANoOpWithTargetGroups = 32;

    [Theory]
    [InlineData(LoadBalancerKind.Classic)]
    [InlineData(LoadBalancerKind.Application)]
    public async Task An_empty_account_becomes_a_whole_environment_with_the_first_side_live(LoadBalancerKind kind)
    {
        await using var world = new ProvisionWorld { Kind = kind };

        var result = await world.ProvisionAsync();

        result.Changed.ShouldBeTrue();
        result.Objects.ShouldAllBe(made => made.State == ObjectState.Made);
        var status = await world.StatusAsync();
        status.Findings.ShouldBeEmpty();
        status.State.ShouldBe(EnvironmentState.Empty);
        status.Live!.LoadBalancer.ShouldBe("londontamed-com-production-1");
        status.Staging!.LoadBalancer.ShouldBe("londontamed-com-production-2");
        status.Lock.ShouldBeNull();
        (await world.CountNetworkAsync()).ShouldBe((1, 2, 1, 1));
    }

    [Theory]
    [InlineData(LoadBalancerKind.Classic)]
    [InlineData(LoadBalancerKind.Application)]
    public async Task A_person_who_says_yes_has_seen_every_step(LoadBalancerKind kind)
    {
        await using var world = ProvisionWorld.WithKey(kind);
        world.Person = new Worlds.Person("yes");

        (await world.ProvisionAsync()).Changed.ShouldBeTrue();

        world.Person.Shown.ShouldHaveSingleItem().ShouldContain("Plan of Provision");
        (await world.StatusAsync()).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(LoadBalancerKind.Classic, CallsOfANoOp)]
    [InlineData(LoadBalancerKind.Application, CallsOfANoOpWithTargetGroups)]
    public async Task A_second_run_changes_nothing_and_says_so_in_few_calls(LoadBalancerKind kind, int calls)
    {
        await using var world = new ProvisionWorld { Kind = kind };
        _ = await world.ProvisionAsync();
        world.Cloud.Calls.Clear();

        var again = await world.ProvisionAsync();

        again.Changed.ShouldBeFalse();
        again.Objects.ShouldAllBe(made => made.State == ObjectState.Present);
        world.Cloud.Calls.All.ShouldNotContain(call => call.Mutating);
        again.ApiCalls.ShouldBe(calls);
    }

    [Fact]
    public async Task A_plan_makes_nothing()
    {
        await using var world = new ProvisionWorld();

        var result = await world.ProvisionAsync(planOnly: true);

        result.Plan.ShouldContain("create VPC londontamed-com (10.0.0.0/16)");
        world.Cloud.Calls.All.ShouldNotContain(call => call.Mutating);
        File.Exists(world.KeyFile).ShouldBeFalse();
    }

    [Fact]
    public async Task The_private_key_is_a_file_for_its_owner_only_and_is_told_to_nobody()
    {
        await using var world = new ProvisionWorld();

        _ = await world.ProvisionAsync();

        var key = await File.ReadAllTextAsync(world.KeyFile, TestContext.Current.CancellationToken);
        key.ShouldStartWith("-----BEGIN RSA PRIVATE KEY-----");
        world.Log.Lines.ShouldAllBe(line => !line.Contains("PRIVATE KEY", StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(world.KeyFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task A_rule_that_is_missing_is_let_in_again_and_one_too_many_is_told_and_left()
    {
        await using var world = new ProvisionWorld();
        _ = await world.ProvisionAsync();
        var token = TestContext.Current.CancellationToken;
        var group = await GroupAsync(world);
        await world.Ec2.RevokeSecurityGroupIngressAsync(
            new RevokeSecurityGroupIngressRequest { GroupId = group.GroupId, IpPermissions = [Tcp(443, "0.0.0.0/0")] },
            token
        );
        await world.Ec2.AuthorizeSecurityGroupIngressAsync(
            new AuthorizeSecurityGroupIngressRequest { GroupId = group.GroupId, IpPermissions = [Tcp(8080, "0.0.0.0/0")] },
            token
        );

        var result = await world.ProvisionAsync();

        var told = result.Objects.Single(made => made.Kind == "security group");
        told.State.ShouldBe(ObjectState.Corrected);
        told.Differences.ShouldHaveSingleItem().ShouldBe("lets in tcp 8080 from 0.0.0.0/0, which the settings do not ask for");
        var ports = (await GroupAsync(world)).IpPermissions.Select(permission => permission.FromPort);
        ports.ShouldBe([80, 443, 3001, 22, 3389, 8, 8080], ignoreOrder: true);
    }

    [Theory]
    [InlineData(LoadBalancerKind.Classic)]
    [InlineData(LoadBalancerKind.Application)]
    public async Task A_changed_health_check_is_set_on_both_load_balancers(LoadBalancerKind kind)
    {
        await using var world = new ProvisionWorld { Kind = kind };
        _ = await world.ProvisionAsync();
        var settings = world.Settings with { Health = new HealthSettings { Path = "/ready" } };

        var result = await world.ProvisionAsync(settings);

        result.Steps.Select(step => step.Text).Count(text => text.Contains("HTTP:3001/ready", StringComparison.Ordinal)).ShouldBe(2);
        (await world.ProvisionAsync(settings)).Changed.ShouldBeFalse();
    }

    [Fact]
    public async Task Two_vpcs_of_the_name_are_refused_with_the_key_that_tells_them_apart()
    {
        await using var world = new ProvisionWorld();
        for (var made = 0; made < 2; made++)
        {
            var tags = new TagSpecification { ResourceType = Amazon.EC2.ResourceType.Vpc, Tags = [new Tag("Name", "londontamed-com")] };
            _ = await world.Ec2.CreateVpcAsync(
                new CreateVpcRequest { CidrBlock = "10.9.0.0/16", TagSpecifications = [tags] },
                TestContext.Current.CancellationToken
            );
        }

        var refused = await Should.ThrowAsync<RefusedException>(() => world.ProvisionAsync());

        var refusal = refused.Refusals.ShouldHaveSingleItem();
        refusal.Code.ShouldBe("BG102");
        refusal.Remedy.ShouldContain("names.vpc");
    }

    [Fact]
    public async Task A_vpc_of_another_making_is_used_and_its_differences_are_told_and_left()
    {
        await using var world = new ProvisionWorld();
        var tags = new TagSpecification { ResourceType = Amazon.EC2.ResourceType.Vpc, Tags = [new Tag("Name", "londontamed-com")] };
        _ = await world.Ec2.CreateVpcAsync(
            new CreateVpcRequest { CidrBlock = "10.9.0.0/16", TagSpecifications = [tags] },
            TestContext.Current.CancellationToken
        );

        _ = await world.ProvisionAsync();
        var again = await world.ProvisionAsync();

        again.Changed.ShouldBeFalse();
        again.Objects.Single(made => made.Kind == "VPC").State.ShouldBe(ObjectState.Differs);
        (await world.CountNetworkAsync()).ShouldBe((0, 2, 1, 1));
    }

    private static async Task<SecurityGroup> GroupAsync(ProvisionWorld world) =>
        (
            await world.Ec2.DescribeSecurityGroupsAsync(
                new DescribeSecurityGroupsRequest { Filters = [new Filter("group-name", ["londontamed-com-production"])] },
                TestContext.Current.CancellationToken
            )
        ).SecurityGroups.ShouldHaveSingleItem();

    private static IpPermission Tcp(int port, string source) =>
        new()
        {
            IpProtocol = "tcp",
            FromPort = port,
            ToPort = port,
            Ipv4Ranges = [new IpRange { CidrIp = source }],
        };
}
