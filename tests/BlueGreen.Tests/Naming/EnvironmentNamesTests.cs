using BlueGreen.Naming;

namespace BlueGreen.Tests.Naming;

public sealed class EnvironmentNamesTests
{
    [Fact]
    public void Follow_from_the_domain_by_convention()
    {
        var names = For("londontamed.com", "www", "api");

        names.Vpc.ShouldBe("londontamed-com");
        names.Subnets.ShouldBe(["londontamed-com-public-1", "londontamed-com-public-2"]);
        names.SecurityGroup.ShouldBe("londontamed-com-production");
        names.Role.ShouldBe("webserver");
        names.KeyPair.ShouldBe("londontamed-com-production");
        names.LoadBalancer1.ToString().ShouldBe("londontamed-com-production-1");
        names.LoadBalancer2.ToString().ShouldBe("londontamed-com-production-2");
        names.Zone.ShouldBe("londontamed.com.");
        names.Groups.Base.ShouldBe("londontamed-com-production");
        names.EnvironmentRecord.Fqdn.ShouldBe("_bluegreen.production.londontamed.com.");
        names
            .Hosts.Select(host => $"{host.Live} {host.Staging}")
            .ShouldBe(["www.londontamed.com www-staging.londontamed.com", "api.londontamed.com api-staging.londontamed.com"]);
    }

    [Fact]
    public void Give_the_apex_a_staging_name_below_it() =>
        For("londontamed.com", "londontamed.com").Hosts.ShouldHaveSingleItem().Staging.ToString().ShouldBe("staging.londontamed.com");

    [Fact]
    public void Cut_a_long_load_balancer_name_to_32_characters_and_keep_two_long_ones_apart()
    {
        var one = For("a-rather-long-domain-name.example.com").LoadBalancer1.ToString();
        var other = For("a-rather-long-domain-name.example.org").LoadBalancer1.ToString();

        one.ShouldMatch("^a-rather-long-domain-na-[0-9a-f]{6}-1$");
        one.Length.ShouldBe(32);
        other.ShouldNotBe(one, StringComparer.Ordinal);
        For("a-rather-long-domain-name.example.com").LoadBalancer1.ToString().ShouldBe(one);
    }

    [Fact]
    public void Keep_a_load_balancer_name_of_exactly_32_characters() =>
        For("a-domain-of-15c.com").LoadBalancer1.ToString().ShouldBe("a-domain-of-15c-com-production-1");

    [Fact]
    public void Give_way_to_overrides_one_by_one()
    {
        var overrides = new NameOverrides
        {
            Vpc = "shared",
            Subnet2 = "left",
            SecurityGroup = "web",
            Role = "web-role",
            KeyPair = "ops",
            LoadBalancer1 = LoadBalancerName.Parse("blue"),
            LoadBalancer2 = LoadBalancerName.Parse("green"),
            PublicZoneId = ZoneId.Parse("Z1"),
            PrivateZoneId = ZoneId.Parse("/hostedzone/Z2"),
            Group = "site",
        };

        var names = EnvironmentNames.For(DomainName.Parse("londontamed.com"), EnvironmentName.Production, [], overrides);

        names.Vpc.ShouldBe("shared");
        names.Subnets.ShouldBe(["shared-public-1", "left"]);
        names.SecurityGroup.ShouldBe("web");
        names.Role.ShouldBe("web-role");
        names.KeyPair.ShouldBe("ops");
        names.LoadBalancer1.ToString().ShouldBe("blue");
        names.LoadBalancer2.ToString().ShouldBe("green");
        names.PublicZoneId.ShouldBe(ZoneId.Parse("Z1"));
        names.PrivateZoneId.ShouldBe(ZoneId.Parse("Z2"));
        names.Groups.Base.ShouldBe("site");
    }

    [Fact]
    public void Fit_every_limit_for_the_longest_domain()
    {
        var longest = string.Join('.', Enumerable.Repeat(new string('a', 50), 4)) + ".example";

        var names = For(longest);

        names.Subnets.ShouldAllBe(subnet => subnet.Length <= 256);
        names.SecurityGroup.Length.ShouldBeLessThanOrEqualTo(255);
        names
            .Groups.Next(AppVersion.Parse(new string('v', 64)), new HashSet<string>(StringComparer.Ordinal))
            .ToString()
            .Length.ShouldBeLessThanOrEqualTo(255);
    }

    private static EnvironmentNames For(string domain, params string[] hosts)
    {
        var parsed = DomainName.Parse(domain);
        return EnvironmentNames.For(
            parsed,
            EnvironmentName.Production,
            [.. hosts.Select(host => HostName.TryParse(host, parsed, out var name) ? name : throw new FormatException(host))],
            new NameOverrides()
        );
    }
}
