namespace BlueGreen.LocalCloud.Tests.LoadBalancing;

public sealed class ConfigurationTests
{
    private const string Certificate = "arn:aws:acm:eu-west-2:123456789012:certificate/1";

    private static readonly (string, string) Named = ("LoadBalancerName", Balancers.Name);

    [Fact]
    public async Task Changes_only_the_attributes_that_are_sent()
    {
        await using var balancers = Balancers.Instant();
        _ = await balancers.Create();

        _ = await balancers.Call("ModifyLoadBalancerAttributes", Named, ("LoadBalancerAttributes.CrossZoneLoadBalancing.Enabled", "true"));
        _ = await balancers.Call("ModifyLoadBalancerAttributes", Named, ("LoadBalancerAttributes.ConnectionSettings.IdleTimeout", "120"));

        var attributes = await balancers.Call("DescribeLoadBalancerAttributes", Named);
        attributes.Descendants("CrossZoneLoadBalancing").Single().Value.ShouldBe("true");
        attributes.Descendants("IdleTimeout").Single().Value.ShouldBe("120");
        attributes.Descendants("ConnectionDraining").Single().Element("Timeout")!.Value.ShouldBe("300");
    }

    [Fact]
    public async Task Adds_and_removes_listeners()
    {
        await using var balancers = Balancers.Instant();
        _ = await balancers.Create();
        var secure = Listener("HTTPS", "443", ("Listeners.member.1.SSLCertificateId", Certificate));

        _ = await balancers.Call("CreateLoadBalancerListeners", secure);
        _ = await balancers.Call("CreateLoadBalancerListeners", secure);
        (await Ports(balancers)).ShouldBe(["80", "443"]);
        (await balancers.Refused("CreateLoadBalancerListeners", Listener("TCP", "443"))).Code.ShouldBe("DuplicateListener");
        _ = await balancers.Call("DeleteLoadBalancerListeners", Named, ("LoadBalancerPorts.member.1", "80"));

        (await Ports(balancers)).ShouldBe(["443"]);
    }

    [Fact]
    public async Task Changes_the_certificate_of_a_secure_listener_only()
    {
        await using var balancers = Balancers.Instant();
        _ = await balancers.Create();
        _ = await balancers.Call(
            "CreateLoadBalancerListeners",
            Listener("HTTPS", "443", ("Listeners.member.1.SSLCertificateId", Certificate))
        );

        _ = await balancers.Call(
            "SetLoadBalancerListenerSSLCertificate",
            Named,
            ("LoadBalancerPort", "443"),
            ("SSLCertificateId", Certificate + "2")
        );

        (await balancers.Describe()).Descendants("SSLCertificateId").Single().Value.ShouldBe(Certificate + "2");
        (await SetCertificate(balancers, "80", Certificate)).ShouldBe("InvalidConfigurationRequest");
        (await SetCertificate(balancers, "8443", Certificate)).ShouldBe("ListenerNotFound");
        (await SetCertificate(balancers, "443", "own")).ShouldBe("CertificateNotFound");
    }

    [Fact]
    public async Task Moves_between_subnets_but_keeps_one()
    {
        await using var balancers = Balancers.Instant();
        _ = await balancers.Create();

        _ = await balancers.Call("EnableAvailabilityZonesForLoadBalancer", Named, ("AvailabilityZones.member.1", "eu-west-2c"));
        _ = await balancers.Call(
            "DetachLoadBalancerFromSubnets",
            Named,
            ("Subnets.member.1", balancers.Subnets[0]),
            ("Subnets.member.2", balancers.Subnets[1])
        );

        (await balancers.Describe()).Element("Subnets")!.Value.ShouldBe(balancers.Subnets[2]);
        (
            await balancers.Refused("DisableAvailabilityZonesForLoadBalancer", Named, ("AvailabilityZones.member.1", "eu-west-2c"))
        ).Code.ShouldBe("InvalidConfigurationRequest");
    }

    [Fact]
    public async Task Puts_policies_on_listeners()
    {
        await using var balancers = Balancers.Instant();
        _ = await balancers.Create();
        _ = await balancers.Call("CreateLBCookieStickinessPolicy", Named, ("PolicyName", "sticky"), ("CookieExpirationPeriod", "60"));

        _ = await balancers.Call(
            "SetLoadBalancerPoliciesOfListener",
            Named,
            ("LoadBalancerPort", "80"),
            ("PolicyNames.member.1", "sticky")
        );

        (await balancers.Describe()).Element("ListenerDescriptions")!.Descendants("PolicyNames").Single().Value.ShouldBe("sticky");
        (await balancers.Refused("DeleteLoadBalancerPolicy", Named, ("PolicyName", "sticky"))).Code.ShouldBe("InvalidConfigurationRequest");
        (await balancers.Refused("CreateLBCookieStickinessPolicy", Named, ("PolicyName", "sticky"))).Code.ShouldBe("DuplicatePolicyName");
        (await balancers.Refused("DescribeLoadBalancerPolicies", Named, ("PolicyNames.member.1", "gone"))).Code.ShouldBe("PolicyNotFound");
    }

    [Fact]
    public async Task Sets_and_removes_tags()
    {
        await using var balancers = Balancers.Instant();
        _ = await balancers.Create(("Tags.member.1.Key", "a"), ("Tags.member.1.Value", "1"));
        (string, string) name = ("LoadBalancerNames.member.1", Balancers.Name);

        _ = await balancers.Call("AddTags", name, ("Tags.member.1.Key", "b"), ("Tags.member.1.Value", "2"));
        _ = await balancers.Call("RemoveTags", name, ("Tags.member.1.Key", "a"));

        var tags = await balancers.Call("DescribeTags", name);
        tags.Descendants("Key").Single().Value.ShouldBe("b");
        tags.Descendants("Value").Single().Value.ShouldBe("2");
    }

    [Fact]
    public async Task Tells_what_the_account_may_have_page_by_page()
    {
        await using var balancers = Balancers.Instant();

        var first = await balancers.Call("DescribeAccountLimits", ("PageSize", "2"));
        var rest = await balancers.Call("DescribeAccountLimits", ("Marker", first.Descendants("NextMarker").Single().Value));

        first
            .Descendants("Name")
            .Concat(rest.Descendants("Name"))
            .Select(name => name.Value)
            .ShouldBe(["classic-load-balancers", "classic-listeners", "classic-registered-instances"]);
    }

    private static (string, string)[] Listener(string protocol, string port, params (string, string)[] more) =>
        [
            Named,
            ("Listeners.member.1.Protocol", protocol),
            ("Listeners.member.1.LoadBalancerPort", port),
            ("Listeners.member.1.InstancePort", "80"),
            .. more,
        ];

    private static async Task<IReadOnlyList<string>> Ports(Balancers balancers) =>
        [.. (await balancers.Describe()).Descendants("LoadBalancerPort").Select(port => port.Value)];

    private static async Task<string> SetCertificate(Balancers balancers, string port, string certificate)
    {
        var (code, _) = await balancers.Refused(
            "SetLoadBalancerListenerSSLCertificate",
            Named,
            ("LoadBalancerPort", port),
            ("SSLCertificateId", certificate)
        );
        return code;
    }
}
