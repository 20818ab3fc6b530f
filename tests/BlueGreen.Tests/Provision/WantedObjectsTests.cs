using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.Provision;

namespace BlueGreen.Tests.Provision;

public sealed class WantedObjectsTests
{
    private static readonly EnvironmentSettings Settings = new() { Domain = DomainName.Parse("londontamed.com") };

    [Fact]
    public void Lets_administrators_in_from_their_addresses_only()
    {
        var settings = Settings with { Access = new AccessSettings { AdminCidrs = ["203.0.113.0/24", "2001:db8::/32"] } };

        WantedObjects
            .Ingress(settings)
            .Select(rule => rule.ToString())
            .ShouldBe([
                "tcp 80 from 0.0.0.0/0",
                "tcp 443 from 0.0.0.0/0",
                "tcp 3001 from itself",
                "tcp 22 from 203.0.113.0/24",
                "tcp 3389 from 203.0.113.0/24",
                "icmp type 8 from 203.0.113.0/24",
                "tcp 22 from 2001:db8::/32",
                "tcp 3389 from 2001:db8::/32",
                "icmpv6 type 128 from 2001:db8::/32",
            ]);
    }

    [Fact]
    public void Needs_no_rule_of_its_own_for_health_on_the_port_of_the_site() =>
        WantedObjects.Ingress(Settings with { Health = new HealthSettings { Port = 80 } }).Count.ShouldBe(2);

    [Theory]
    [InlineData(HealthProtocol.Http, "HTTP:3001/health")]
    [InlineData(HealthProtocol.Https, "HTTPS:3001/health")]
    [InlineData(HealthProtocol.Tcp, "TCP:3001")]
    [InlineData(HealthProtocol.Ssl, "SSL:3001")]
    public void Writes_the_health_check_as_the_service_does(HealthProtocol protocol, string target) =>
        WantedObjects.HealthCheck(new HealthSettings { Protocol = protocol }).Target.ShouldBe(target);
}
