using System.Text.RegularExpressions;
using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.ElasticLoadBalancing.Model;
using Amazon.IdentityManagement.Model;
using Amazon.Route53;
using Amazon.Route53.Model;
using BlueGreen.Configuration;
using BlueGreen.Guards;
using Scenarios.Machines;
using ElbTag = Amazon.ElasticLoadBalancing.Model.Tag;
using Tag = Amazon.EC2.Model.Tag;

namespace Scenarios.Provision;

public sealed partial class ProvisionRefusalTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Refuses_a_kind_of_load_balancer_that_it_does_not_make()
    {
        await using var world = ProvisionWorld.WithKey();

        var settings = world.Settings with { LoadBalancer = world.Settings.LoadBalancer with { Kind = LoadBalancerKind.Network } };

        await ShouldRefuse(world, "BG701", "Network", settings);
    }

    [Fact]
    public async Task Refuses_a_role_of_another_making_that_no_instance_may_take()
    {
        await using var world = ProvisionWorld.WithKey();
        using var administrator = world.Administrator();
        const string Trust =
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
        _ = await administrator.Aws.Iam.CreateRoleAsync(
            new CreateRoleRequest { RoleName = "webserver", AssumeRolePolicyDocument = Trust },
            Token
        );

        await ShouldRefuse(world, "BG702", "EC2 may not assume it");
    }

    [Fact]
    public async Task Refuses_a_private_zone_that_does_not_answer_in_the_network()
    {
        await using var world = ProvisionWorld.WithKey();
        using var administrator = world.Administrator();
        var vpc = await world.Ec2.CreateVpcAsync(new CreateVpcRequest { CidrBlock = "10.9.0.0/16" }, Token);
        _ = await administrator.Aws.Route53.CreateHostedZoneAsync(
            new CreateHostedZoneRequest
            {
                Name = "londontamed.com.",
                CallerReference = "elsewhere",
                HostedZoneConfig = new HostedZoneConfig { PrivateZone = true },
                VPC = new VPC { VPCId = vpc.Vpc.VpcId, VPCRegion = new VPCRegion("eu-west-2") },
            },
            Token
        );

        await ShouldRefuse(world, "BG703", "does not answer in VPC londontamed-com");
    }

    [Fact]
    public async Task Refuses_a_load_balancer_that_was_made_for_another_environment()
    {
        await using var world = ProvisionWorld.WithKey();
        using var administrator = world.Administrator();
        var subnet = await SubnetAsync(world, await VpcAsync(world, "10.0.0.0/16"), "10.0.7.0/24");
        _ = await administrator.Aws.LoadBalancing.CreateLoadBalancerAsync(
            new CreateLoadBalancerRequest
            {
                LoadBalancerName = "londontamed-com-production-1",
                Scheme = "internal",
                Subnets = [subnet],
                Listeners =
                [
                    new Listener
                    {
                        Protocol = "HTTP",
                        LoadBalancerPort = 80,
                        InstancePort = 80,
                    },
                ],
                Tags = [new ElbTag { Key = "bluegreen:environment", Value = "test.londontamed.com" }],
            },
            Token
        );

        await ShouldRefuse(world, "BG704", "was made for test.londontamed.com");
    }

    [Fact]
    public async Task Refuses_a_network_without_room_for_subnets()
    {
        await using var world = ProvisionWorld.WithKey();
        var vpc = await VpcAsync(world, "10.9.0.0/24");
        _ = await SubnetAsync(world, vpc, "10.9.0.0/24");

        await ShouldRefuse(world, "BG705", "has room for 0 of 2 subnets");
    }

    [Fact]
    public async Task Refuses_a_region_that_offers_one_availability_zone()
    {
        await using var world = ProvisionWorld.WithKey();
        world.Through = cloud => new Retold(cloud, "DescribeAvailabilityZones", answer => OtherZones().Replace(answer, string.Empty));

        await ShouldRefuse(world, "BG706", "offers 1 of 2 availability zones");
    }

    [Fact]
    public async Task Stops_where_the_zone_that_it_made_before_is_gone()
    {
        await using var world = ProvisionWorld.WithKey();
        using var administrator = world.Administrator();
        var zone = await administrator.Aws.Route53.CreateHostedZoneAsync(
            new CreateHostedZoneRequest { Name = "londontamed.com.", CallerReference = "cake-bluegreen/public/londontamed.com" },
            Token
        );
        _ = await administrator.Aws.Route53.DeleteHostedZoneAsync(new DeleteHostedZoneRequest { Id = zone.HostedZone.Id }, Token);

        await ShouldStop(world, "BG707", "cake-bluegreen/public/londontamed.com");
    }

    [Fact]
    public async Task Stops_where_a_load_balancer_does_not_tell_its_zone()
    {
        await using var world = ProvisionWorld.WithKey();
        world.Through = cloud => new Retold(cloud, "DescribeLoadBalancers", answer => ZoneIds().Replace(answer, string.Empty));

        // Once they are there, the next run can tell before it begins.
        await ShouldStop(world, "BG708", "londontamed-com-production-1", then: "BG110");
    }

    [Fact]
    public async Task Stops_where_the_key_file_holds_no_key_and_leaves_it_as_it_is()
    {
        await using var world = ProvisionWorld.WithKey();
        await File.WriteAllTextAsync(world.KeyFile, "a diary", Token);

        await ShouldStop(world, "BG709", world.KeyFile);

        (await File.ReadAllTextAsync(world.KeyFile, Token)).ShouldBe("a diary");
    }

    [Fact]
    public async Task Refuses_to_pretend_that_an_image_was_baked_on_aws()
    {
        await using var world = ProvisionWorld.WithKey();

        var refused = await Should.ThrowAsync<RefusedException>(world.RegisterImageOnAwsAsync);

        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("BG801");
        world.Cloud.Calls.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_a_health_check_that_an_application_load_balancer_has_not()
    {
        await using var world = ProvisionWorld.WithKey(LoadBalancerKind.Application);

        var settings = world.Settings with { Health = world.Settings.Health with { Protocol = HealthProtocol.Tcp } };

        await ShouldRefuse(world, "BG710", "asks for health by HTTP or HTTPS, and the settings name Tcp", settings);
    }

    private static async Task<string> VpcAsync(ProvisionWorld world, string cidr)
    {
        var tags = new TagSpecification { ResourceType = ResourceType.Vpc, Tags = [new Tag("Name", "londontamed-com")] };
        var made = await world.Ec2.CreateVpcAsync(new CreateVpcRequest { CidrBlock = cidr, TagSpecifications = [tags] }, Token);
        return made.Vpc.VpcId;
    }

    private static async Task<string> SubnetAsync(ProvisionWorld world, string vpc, string cidr) =>
        (await world.Ec2.CreateSubnetAsync(new CreateSubnetRequest { VpcId = vpc, CidrBlock = cidr }, Token)).Subnet.SubnetId;

    private static async Task ShouldRefuse(ProvisionWorld world, string code, string because, EnvironmentSettings? settings = null)
    {
        var before = world.Cloud.Calls.All.Count;

        var refused = await Should.ThrowAsync<RefusedException>(() => world.ProvisionAsync(settings));

        refused.Message.ShouldStartWith($"{code} ");
        refused.Message.ShouldContain(because);
        world.Cloud.Calls.All.Skip(before).Where(call => call.Mutating).ShouldBeEmpty();
    }

    // What was made before it stays, and the next run finds it: nothing is made twice.
    private static async Task ShouldStop(ProvisionWorld world, string code, string because, string? then = null)
    {
        foreach (var each in new[] { code, then ?? code })
        {
            var stopped = await Should.ThrowAsync<RefusedException>(() => world.ProvisionAsync());

            stopped.Message.ShouldStartWith($"{each} ");
            stopped.Message.ShouldContain(because);
            var (vpcs, subnets, gateways, tables) = await world.CountNetworkAsync();
            new[] { vpcs, gateways, tables }.ShouldAllBe(count => count <= 1);
            subnets.ShouldBeLessThanOrEqualTo(2);
            world.LeaseExpires();
        }
    }

    [GeneratedRegex(
        "<item>(?:(?!</item>).)*<zoneName>eu-west-2[b-z]</zoneName>(?:(?!</item>).)*</item>",
        RegexOptions.Singleline,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex OtherZones();

    [GeneratedRegex("<CanonicalHostedZoneNameID>[^<]*</CanonicalHostedZoneNameID>", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ZoneIds();
}
