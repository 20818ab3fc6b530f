namespace BlueGreen.LocalCloud.Tests.LoadBalancing.V2;

public sealed class ListenerTests
{
    private const string Certificate = "arn:aws:acm:eu-west-2:123456789012:certificate/12345678-1234-1234-1234-123456789012";
    private const string Other = "arn:aws:acm:eu-west-2:123456789012:certificate/87654321-1234-1234-1234-123456789012";

    [Fact]
    public async Task Tells_a_forward_action_in_both_forms()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Instant());

        var action = (await targets.Call("DescribeListeners", ("LoadBalancerArn", targets.Balancer)))
            .Descendants("DefaultActions")
            .Single()
            .Elements("member")
            .Single();

        action.Element("TargetGroupArn")!.Value.ShouldBe(targets.Group);
        action.Element("ForwardConfig")!.Element("TargetGroups")!.Element("member")!.Element("Weight")!.Value.ShouldBe("1");
    }

    [Fact]
    public async Task Is_the_same_one_where_it_is_made_twice_alike_and_refused_otherwise()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Instant());

        var again = await targets.Call("CreateListener", targets.ListenerParameters());

        again.Descendants("ListenerArn").Single().Value.ShouldBe(targets.Listener);
        (await targets.Refused("CreateListener", Secure(targets, ("Port", "80")))).Code.ShouldBe("DuplicateListener");
    }

    [Fact]
    public async Task Ends_TLS_with_a_certificate_and_a_policy()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Instant());

        var listener = (await targets.Call("CreateListener", Secure(targets))).Descendants("member").First();

        listener.Element("SslPolicy")!.Value.ShouldBe("ELBSecurityPolicy-2016-08");
        (string, string) arn = ("ListenerArn", listener.Element("ListenerArn")!.Value);
        _ = await targets.Call("AddListenerCertificates", arn, ("Certificates.member.1.CertificateArn", Other));
        (await targets.Call("DescribeListenerCertificates", arn))
            .Descendants("member")
            .Select(certificate => (certificate.Element("CertificateArn")!.Value, certificate.Element("IsDefault")!.Value))
            .ShouldBe([(Certificate, "true"), (Other, "false")]);
    }

    [Theory]
    [InlineData("ValidationError", "Certificates.member.1.CertificateArn", "")]
    [InlineData("CertificateNotFound", "Certificates.member.1.CertificateArn", "arn:aws:iam::123456789012:role/none")]
    [InlineData("SSLPolicyNotFound", "SslPolicy", "none")]
    [InlineData("UnsupportedProtocol", "Protocol", "TCP")]
    [InlineData("ValidationError", "Protocol", "SPDY")]
    [InlineData(
        "TargetGroupNotFound",
        "DefaultActions.member.1.TargetGroupArn",
        "arn:aws:elasticloadbalancing:eu-west-2:123456789012:targetgroup/none/0"
    )]
    [InlineData("ValidationError", "DefaultActions.member.1.TargetGroupArn", "none")]
    [InlineData("LoadBalancerNotFound", "LoadBalancerArn", "arn:aws:elasticloadbalancing:eu-west-2:123456789012:loadbalancer/app/none/0")]
    public async Task Refuses_what_AWS_refuses(string code, string parameter, string value)
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Instant());

        (await targets.Refused("CreateListener", Secure(targets, (parameter, value)))).Code.ShouldBe(code);
    }

    [Fact]
    public async Task Redirects_with_what_is_set_and_keeps_the_rest_of_the_request()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Instant());

        var changed = await targets.Call(
            "ModifyListener",
            ("ListenerArn", targets.Listener),
            ("DefaultActions.member.1.Type", "redirect"),
            ("DefaultActions.member.1.RedirectConfig.Protocol", "HTTPS"),
            ("DefaultActions.member.1.RedirectConfig.Port", "443"),
            ("DefaultActions.member.1.RedirectConfig.StatusCode", "HTTP_301")
        );

        var redirect = changed.Descendants("RedirectConfig").Single();
        redirect.Element("Protocol")!.Value.ShouldBe("HTTPS");
        redirect.Element("Host")!.Value.ShouldBe("#{host}");
        redirect.Element("Path")!.Value.ShouldBe("/#{path}");
    }

    [Fact]
    public async Task Has_rules_in_the_order_of_their_priorities_and_a_default_one_at_the_end()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Instant());
        var first = await CreateRule(targets, "20");
        var second = await CreateRule(targets, "10");

        (await Priorities(targets)).ShouldBe(["10", "20", "default"]);
        (await targets.Refused("CreateRule", Rule(targets, "10"))).ShouldBe(("PriorityInUse", "Priority '10' is currently in use"));

        _ = await targets.Call("SetRulePriorities", ("RulePriorities.member.1.RuleArn", first), ("RulePriorities.member.1.Priority", "5"));
        (await Priorities(targets)).ShouldBe(["5", "10", "default"]);
        _ = await targets.Call("DeleteRule", ("RuleArn", second));
        (await Priorities(targets)).ShouldBe(["5", "default"]);
    }

    [Fact]
    public async Task Does_not_let_its_default_rule_be_deleted()
    {
        await using var targets = await Targets.UsedAsync(TestCloud.Instant());
        var rule = (await targets.Call("DescribeRules", ("ListenerArn", targets.Listener))).Descendants("RuleArn").Single().Value;

        (await targets.Refused("DeleteRule", ("RuleArn", rule))).Code.ShouldBe("OperationNotPermitted");
    }

    private static (string Name, string Value)[] Secure(Targets targets, params (string Name, string Value)[] more)
    {
        List<(string Name, string Value)> secure =
        [
            ("Protocol", "HTTPS"),
            ("Port", "443"),
            ("Certificates.member.1.CertificateArn", Certificate),
        ];
        _ = secure.RemoveAll(parameter => more.Any(other => other.Name == parameter.Name));
        return targets.ListenerParameters([.. secure, .. more]);
    }

    private static (string Name, string Value)[] Rule(Targets targets, string priority) =>
        [
            ("ListenerArn", targets.Listener),
            ("Priority", priority),
            ("Conditions.member.1.Field", "path-pattern"),
            ("Conditions.member.1.Values.member.1", "/api/*"),
            ("Actions.member.1.Type", "forward"),
            ("Actions.member.1.TargetGroupArn", targets.Group),
        ];

    private static async Task<string> CreateRule(Targets targets, string priority) =>
        (await targets.Call("CreateRule", Rule(targets, priority))).Descendants("RuleArn").Single().Value;

    private static async Task<IEnumerable<string>> Priorities(Targets targets)
    {
        var rules = await targets.Call("DescribeRules", ("ListenerArn", targets.Listener));
        return rules.Descendants("Priority").Select(priority => priority.Value);
    }
}
