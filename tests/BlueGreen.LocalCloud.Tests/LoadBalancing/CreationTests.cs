namespace BlueGreen.LocalCloud.Tests.LoadBalancing;

public sealed class CreationTests
{
    [Fact]
    public async Task Describes_what_alias_records_need()
    {
        await using var balancers = Balancers.Instant();

        var created = await balancers.Create();

        var described = await balancers.Describe();
        var name = created.Descendants("DNSName").Single().Value;
        name.ShouldMatch("^site-1-[0-9]+\\.eu-west-2\\.elb\\.amazonaws\\.com$");
        described.Element("DNSName")!.Value.ShouldBe(name);
        described.Element("CanonicalHostedZoneName")!.Value.ShouldBe(name);
        described.Element("CanonicalHostedZoneNameID")!.Value.ShouldBe("ZHURV8PSTC4K8");
        described.Element("Scheme")!.Value.ShouldBe("internet-facing");
        described.Element("VPCId")!.Value.ShouldStartWith("vpc-");
        described.Element("Subnets")!.Elements("member").Select(subnet => subnet.Value).ShouldBe(balancers.Subnets.Take(2));
        described.Element("AvailabilityZones")!.Elements("member").Select(zone => zone.Value).ShouldBe(["eu-west-2a", "eu-west-2b"]);
        described.Element("SecurityGroups")!.Elements("member").Count().ShouldBe(1);
        described.Element("SourceSecurityGroup")!.Element("GroupName")!.Value.ShouldBe("default");
    }

    [Fact]
    public async Task Has_the_defaults_of_the_api()
    {
        await using var balancers = Balancers.Instant();
        _ = await balancers.Create();

        var check = (await balancers.Describe()).Element("HealthCheck")!;
        check.Elements().Select(element => element.Value).ShouldBe(["TCP:80", "30", "5", "2", "10"]);
        var attributes = await balancers.Call("DescribeLoadBalancerAttributes", ("LoadBalancerName", Balancers.Name));
        attributes.Descendants("CrossZoneLoadBalancing").Single().Value.ShouldBe("false");
        attributes.Descendants("ConnectionDraining").Single().Element("Enabled")!.Value.ShouldBe("false");
        attributes.Descendants("IdleTimeout").Single().Value.ShouldBe("60");
        attributes.Descendants("AccessLog").Single().Element("Enabled")!.Value.ShouldBe("false");
    }

    [Fact]
    public async Task Creates_the_same_again_without_a_change_and_refuses_another_of_the_name()
    {
        await using var balancers = Balancers.Instant();
        var first = await balancers.Create();

        var again = await balancers.Create();
        var refusal = await balancers.Refused("CreateLoadBalancer", balancers.Parameters(("Listeners.member.1.InstancePort", "8080")));

        again.Descendants("DNSName").Single().Value.ShouldBe(first.Descendants("DNSName").Single().Value);
        refusal.ShouldBe(
            ("DuplicateLoadBalancerName", "Load Balancer named 'site-1' already exists and it is configured with different parameters.")
        );
    }

    [Theory]
    [InlineData("LoadBalancerName", "a23456789012345678901234567890123", "ValidationError")]
    [InlineData("LoadBalancerName", "-site", "ValidationError")]
    [InlineData("LoadBalancerName", "site_1", "ValidationError")]
    [InlineData("Scheme", "public", "InvalidScheme")]
    [InlineData("Subnets.member.2", "subnet-0123456789abcdef0", "SubnetNotFound")]
    [InlineData("AvailabilityZones.member.1", "eu-west-2a", "ValidationError")]
    [InlineData("SecurityGroups.member.1", "sg-0123456789abcdef0", "InvalidSecurityGroup")]
    [InlineData("Listeners.member.1.Protocol", "UDP", "UnsupportedProtocol")]
    [InlineData("Listeners.member.1.Protocol", "HTTPS", "InvalidConfigurationRequest")]
    [InlineData("Listeners.member.1.InstanceProtocol", "TCP", "ValidationError")]
    public async Task Refuses_what_AWS_refuses_and_makes_nothing(string name, string value, string code)
    {
        await using var balancers = Balancers.Instant();

        var refusal = await balancers.Refused("CreateLoadBalancer", balancers.Parameters((name, value)));

        refusal.Code.ShouldBe(code);
        (await balancers.Call("DescribeLoadBalancers")).Descendants("LoadBalancerName").ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_to_face_an_internet_that_the_network_does_not_reach()
    {
        await using var balancers = Balancers.Instant();
        var vpc = await balancers.Cloud.CallAsync("ec2", "CreateVpc", ("CidrBlock", "10.0.0.0/16"));
        var subnet = await balancers.Cloud.CallAsync(
            "ec2",
            "CreateSubnet",
            ("VpcId", vpc.Descendants("vpcId").First().Value),
            ("CidrBlock", "10.0.0.0/24")
        );
        var placed = new[] { ("Subnets.member.1", subnet.Descendants("subnetId").First().Value), ("Subnets.member.2", "") };

        var refusal = await balancers.Refused("CreateLoadBalancer", balancers.Parameters(placed));

        refusal.Code.ShouldBe("InvalidSubnet");
        _ = await balancers.Create([.. placed, ("Scheme", "internal")]);
        (await balancers.Describe()).Element("DNSName")!.Value.ShouldStartWith("internal-site-1-");
    }

    [Fact]
    public async Task Refuses_an_unknown_name_and_pages_through_known_ones()
    {
        await using var balancers = Balancers.Instant();
        foreach (var name in new[] { "site-1", "site-2", "site-3" })
        {
            _ = await balancers.Create(("LoadBalancerName", name));
        }

        var first = await balancers.Call("DescribeLoadBalancers", ("PageSize", "2"));
        var rest = await balancers.Call(
            "DescribeLoadBalancers",
            ("PageSize", "2"),
            ("Marker", first.Descendants("NextMarker").Single().Value)
        );

        first.Descendants("LoadBalancerName").Select(name => name.Value).ShouldBe(["site-1", "site-2"]);
        rest.Descendants("LoadBalancerName").Select(name => name.Value).ShouldBe(["site-3"]);
        rest.Descendants("NextMarker").ShouldBeEmpty();
        (await balancers.Refused("DescribeLoadBalancers", ("LoadBalancerNames.member.1", "gone"))).ShouldBe(
            ("LoadBalancerNotFound", "There is no ACTIVE Load Balancer named 'gone'")
        );
    }

    [Fact]
    public async Task Deletes_what_is_there_and_what_is_not()
    {
        await using var balancers = Balancers.Instant();
        _ = await balancers.Create();

        _ = await balancers.Call("DeleteLoadBalancer", ("LoadBalancerName", Balancers.Name));
        _ = await balancers.Call("DeleteLoadBalancer", ("LoadBalancerName", Balancers.Name));

        (await balancers.Refused("DescribeInstanceHealth", ("LoadBalancerName", Balancers.Name))).Code.ShouldBe("LoadBalancerNotFound");
    }

    [Fact]
    public async Task Keeps_its_security_group_from_being_deleted_until_it_is_gone()
    {
        await using var balancers = Balancers.Instant();
        var group = await balancers.Cloud.CallAsync("ec2", "CreateSecurityGroup", ("GroupName", "web"), ("GroupDescription", "web"));
        var id = group.Descendants("groupId").First().Value;
        _ = await balancers.Create(("SecurityGroups.member.1", id));

        var (code, _, _) = await balancers.Cloud.RefusedAsync("ec2", "DeleteSecurityGroup", ("GroupId", id));

        code.ShouldBe("DependencyViolation");
        _ = await balancers.Call("DeleteLoadBalancer", ("LoadBalancerName", Balancers.Name));
        _ = await balancers.Cloud.CallAsync("ec2", "DeleteSecurityGroup", ("GroupId", id));
    }
}
