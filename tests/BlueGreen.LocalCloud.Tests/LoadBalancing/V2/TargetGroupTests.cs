using System.Xml.Linq;

namespace BlueGreen.LocalCloud.Tests.LoadBalancing.V2;

public sealed class TargetGroupTests
{
    [Fact]
    public async Task Tells_its_health_check_and_the_load_balancer_that_uses_it()
    {
        await using var targets = await Targets.UnusedAsync(TestCloud.Instant());
        (await Describe(targets)).Element("LoadBalancerArns")!.HasElements.ShouldBeFalse();

        await targets.Use();

        var group = await Describe(targets);
        group.Element("LoadBalancerArns")!.Value.ShouldBe(targets.Balancer);
        group.Element("HealthCheckPort")!.Value.ShouldBe("3001");
        group.Element("HealthCheckPath")!.Value.ShouldBe("/health");
        group.Element("HealthCheckTimeoutSeconds")!.Value.ShouldBe("5");
        group.Element("TargetType")!.Value.ShouldBe("instance");
    }

    [Fact]
    public async Task Can_not_be_deleted_while_a_listener_or_a_rule_uses_it()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Instant());
        (string, string) group = ("TargetGroupArn", targets.Group);

        (await targets.Refused("DeleteTargetGroup", group)).ShouldBe(
            ("ResourceInUse", $"Target group '{targets.Group}' is currently in use by a listener or a rule")
        );

        _ = await targets.Call("DeleteListener", ("ListenerArn", targets.Listener));
        _ = await targets.Call("DeleteTargetGroup", group);
        _ = await targets.Call("DeleteTargetGroup", group);
        (await targets.Refused("DescribeTargetGroups", ("Names.member.1", Targets.Name))).ShouldBe(
            ("TargetGroupNotFound", "One or more target groups not found")
        );
    }

    [Fact]
    public async Task Belongs_to_one_load_balancer_only()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Instant());
        var other = (await targets.Call("CreateLoadBalancer", targets.BalancerParameters(("Name", "site-2"))))
            .Descendants("LoadBalancerArn")
            .Single()
            .Value;

        (await targets.Refused("CreateListener", targets.ListenerParameters(("LoadBalancerArn", other)))).Code.ShouldBe(
            "TargetGroupAssociationLimit"
        );
    }

    [Fact]
    public async Task Is_the_same_one_where_it_is_made_twice_alike_and_refused_otherwise()
    {
        await using var targets = await Targets.UnusedAsync(TestCloud.Instant());

        var again = await targets.Call("CreateTargetGroup", targets.GroupParameters());

        again.Descendants("TargetGroupArn").Single().Value.ShouldBe(targets.Group);
        (await targets.Refused("CreateTargetGroup", targets.GroupParameters(("Port", "8080")))).Code.ShouldBe("DuplicateTargetGroupName");
    }

    [Theory]
    [InlineData("ValidationError", "Name", "a-name-that-has-33-characters-now")]
    [InlineData("ValidationError", "Name", "-site")]
    [InlineData("ValidationError", "Port", "")]
    [InlineData("ValidationError", "Port", "70000")]
    [InlineData("ValidationError", "VpcId", "vpc-0123456789abcdef0")]
    [InlineData("UnsupportedProtocol", "Protocol", "TCP")]
    [InlineData("ValidationError", "HealthCheckPath", "health")]
    [InlineData("ValidationError", "HealthCheckPort", "everywhere")]
    [InlineData("ValidationError", "HealthCheckTimeoutSeconds", "10")]
    [InlineData("ValidationError", "HealthyThresholdCount", "1")]
    [InlineData("ValidationError", "HealthCheckEnabled", "false")]
    public async Task Refuses_what_AWS_refuses(string code, string parameter, string value)
    {
        await using var targets = await Targets.UnusedAsync(TestCloud.Instant());

        (await targets.Refused("CreateTargetGroup", targets.GroupParameters(("Name", "other"), (parameter, value)))).Code.ShouldBe(code);
    }

    [Fact]
    public async Task Takes_another_health_check_and_keeps_what_is_not_sent()
    {
        await using var targets = await Targets.UnusedAsync(TestCloud.Instant());

        _ = await targets.Call("ModifyTargetGroup", ("TargetGroupArn", targets.Group), ("HealthCheckIntervalSeconds", "20"));

        var group = await Describe(targets);
        group.Element("HealthCheckIntervalSeconds")!.Value.ShouldBe("20");
        group.Element("HealthCheckPort")!.Value.ShouldBe("3001");
    }

    [Fact]
    public async Task Has_tags()
    {
        await using var targets = await Targets.UnusedAsync(TestCloud.Instant());
        (string, string) resource = ("ResourceArns.member.1", targets.Group);

        _ = await targets.Call("AddTags", resource, ("Tags.member.1.Key", "a"), ("Tags.member.1.Value", "1"), ("Tags.member.2.Key", "b"));
        _ = await targets.Call("RemoveTags", resource, ("TagKeys.member.1", "b"));

        (await targets.Call("DescribeTags", resource)).Descendants("Key").Select(key => key.Value).ShouldBe(["a"]);
        (await targets.Refused("DescribeTags", ("ResourceArns.member.1", targets.Group + "0"))).Code.ShouldBe("TargetGroupNotFound");
    }

    private static async Task<XElement> Describe(Targets targets) =>
        (await targets.Call("DescribeTargetGroups", ("TargetGroupArns.member.1", targets.Group)))
            .Descendants("TargetGroups")
            .Single()
            .Elements("member")
            .Single();
}
