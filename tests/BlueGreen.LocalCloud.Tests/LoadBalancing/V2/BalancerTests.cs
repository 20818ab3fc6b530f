using System.Xml.Linq;

namespace BlueGreen.LocalCloud.Tests.LoadBalancing.V2;

public sealed class BalancerTests
{
    [Fact]
    public async Task Is_provisioned_for_a_while_and_then_active()
    {
        await using var targets = await Targets.UnusedAsync(TestCloud.Realistic());

        await targets.Use();

        (await State(targets)).ShouldBe("provisioning");
        targets.Cloud.Advance(90);
        (await State(targets)).ShouldBe("active");
    }

    [Fact]
    public async Task Tells_its_name_zone_and_place()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Instant());

        var balancer = (await targets.Call("DescribeLoadBalancers", ("Names.member.1", Targets.Name))).Descendants("member").First();

        balancer.Element("DNSName")!.Value.ShouldEndWith(".eu-west-2.elb.amazonaws.com");
        balancer.Element("CanonicalHostedZoneId")!.Value.ShouldBe("ZHURV8PSTC4K8");
        balancer.Element("Type")!.Value.ShouldBe("application");
        balancer.Element("LoadBalancerArn")!.Value.ShouldContain(":loadbalancer/app/site-1/");
        balancer.Descendants("SubnetId").Select(subnet => subnet.Value).ShouldBe(targets.Subnets.Take(2));
        balancer.Element("SecurityGroups")!.Elements().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Is_the_same_one_where_it_is_made_twice_alike_and_refused_otherwise()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Instant());

        var again = await targets.Call("CreateLoadBalancer", targets.BalancerParameters());

        again.Descendants("LoadBalancerArn").Single().Value.ShouldBe(targets.Balancer);
        (await targets.Refused("CreateLoadBalancer", targets.BalancerParameters(("Scheme", "internal")))).ShouldBe(
            ("DuplicateLoadBalancerName", "A load balancer with the same name 'site-1' exists, but with different settings")
        );
    }

    [Theory]
    [InlineData("ValidationError", "Subnets.member.2", "")]
    [InlineData("SubnetNotFound", "Subnets.member.2", "subnet-0123456789abcdef0")]
    [InlineData("InvalidSecurityGroup", "SecurityGroups.member.1", "sg-0123456789abcdef0")]
    [InlineData("ValidationError", "Name", "a-name-that-has-33-characters-now")]
    [InlineData("ValidationError", "Name", "internal-site")]
    [InlineData("ValidationError", "Name", "site_1")]
    [InlineData("ValidationError", "Name", "site-")]
    [InlineData("ValidationError", "Type", "classic")]
    [InlineData("InvalidConfigurationRequest", "Type", "network")]
    public async Task Refuses_what_AWS_refuses(string code, string parameter, string value)
    {
        await using var targets = await Targets.UnusedAsync(TestCloud.Instant());

        (await targets.Refused("CreateLoadBalancer", targets.BalancerParameters((parameter, value)))).Code.ShouldBe(code);
    }

    [Fact]
    public async Task Shares_its_name_with_a_classic_one_without_being_it()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Instant());

        await targets.Cloud.CallAsync(
            "elb",
            "CreateLoadBalancer",
            ("LoadBalancerName", Targets.Name),
            ("Listeners.member.1.Protocol", "HTTP"),
            ("Listeners.member.1.LoadBalancerPort", "80"),
            ("Listeners.member.1.InstancePort", "80"),
            ("Subnets.member.1", targets.Subnets[0])
        );

        (await targets.Call("DescribeLoadBalancers")).Descendants("LoadBalancerArn").Single().Value.ShouldBe(targets.Balancer);
    }

    [Fact]
    public async Task Is_deleted_with_its_listeners_unless_it_is_protected_and_deleted_again_without_an_error()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Instant());
        (string, string)[] protect =
        [
            ("LoadBalancerArn", targets.Balancer),
            ("Attributes.member.1.Key", "deletion_protection.enabled"),
            ("Attributes.member.1.Value", "true"),
        ];
        _ = await targets.Call("ModifyLoadBalancerAttributes", protect);
        (await targets.Refused("DeleteLoadBalancer", protect[0])).Code.ShouldBe("OperationNotPermitted");

        protect[2] = ("Attributes.member.1.Value", "false");
        _ = await targets.Call("ModifyLoadBalancerAttributes", protect);
        _ = await targets.Call("DeleteLoadBalancer", protect[0]);
        _ = await targets.Call("DeleteLoadBalancer", protect[0]);

        (await targets.Refused("DescribeLoadBalancers", ("Names.member.1", Targets.Name))).ShouldBe(
            ("LoadBalancerNotFound", "Load balancers '[site-1]' not found")
        );
        (await targets.Refused("DescribeListeners", ("ListenerArns.member.1", targets.Listener))).Code.ShouldBe("ListenerNotFound");
        var interfaces = await targets.Cloud.CallAsync("ec2", "DescribeNetworkInterfaces");
        interfaces.Descendants("description").ShouldNotContain(description => description.Value.StartsWith("ELB app/"));
    }

    [Fact]
    public async Task Has_attributes_with_defaults_and_refuses_ones_that_there_are_not()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Instant());
        (string, string) balancer = ("LoadBalancerArn", targets.Balancer);

        var told = (await targets.Call("DescribeLoadBalancerAttributes", balancer))
            .Descendants("Attributes")
            .Elements("member")
            .ToDictionary(attribute => attribute.Element("Key")!.Value, attribute => attribute.Element("Value")!.Value);

        told["idle_timeout.timeout_seconds"].ShouldBe("60");
        told["load_balancing.cross_zone.enabled"].ShouldBe("true");
        (await Refusal("no.such", "1")).ShouldBe(("ValidationError", "Load balancer attribute key 'no.such' is not recognized"));
        (await Refusal("idle_timeout.timeout_seconds", "0")).Code.ShouldBe("ValidationError");

        Task<(string Code, string Message)> Refusal(string key, string value) =>
            targets.Refused(
                "ModifyLoadBalancerAttributes",
                balancer,
                ("Attributes.member.1.Key", key),
                ("Attributes.member.1.Value", value)
            );
    }

    private static async Task<string> State(Targets targets) =>
        (await targets.Call("DescribeLoadBalancers", ("LoadBalancerArns.member.1", targets.Balancer)))
            .Descendants("State")
            .Single()
            .Element("Code")!
            .Value;
}
