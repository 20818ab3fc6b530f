using System.Security.Cryptography.X509Certificates;
using BlueGreen.LocalCloud.Tests.Traffic.Views;
using BlueGreen.LocalCloud.Traffic.Tls;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Tests.Traffic.Balancers;

public sealed class CertificateTests : IDisposable
{
    private static readonly BalancerView Blue = Some.Balancer("blue");

    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void Names_everything_that_leads_to_the_load_balancer()
    {
        var view = new TrafficView
        {
            Balancers = [Blue],
            Zones =
            [
                Some.Zone(
                    "example.com",
                    Some.Alias("www.example.com", "dualstack." + Blue.DnsName),
                    Some.Alias("example.com", "www.example.com"),
                    Some.Alias("*.example.com", Blue.DnsName),
                    Some.Record("shop.example.com", "CNAME", "www.example.com"),
                    Some.Alias("other.example.com", "green-1.eu-west-2.elb.amazonaws.com")
                ),
                Some.PrivateZone("example.com", Some.Alias("www-staging.example.com", Blue.DnsName)),
            ],
        };

        HostNames
            .Of(view, Blue)
            .ShouldBe([
                Blue.DnsName,
                "*.example.com",
                "dualstack." + Blue.DnsName,
                "example.com",
                "shop.example.com",
                "www-staging.example.com",
                "www.example.com",
            ]);
    }

    [Fact]
    public void Makes_an_authority_once_and_keeps_it()
    {
        using var first = CertificateAuthority.Open(_directory, TimeProvider.System);
        using var second = CertificateAuthority.Open(_directory, TimeProvider.System);

        second.Root.Thumbprint.ShouldBe(first.Root.Thumbprint);
        File.ReadAllText(first.Path!).ShouldStartWith("-----BEGIN CERTIFICATE-----");
    }

    [Fact]
    public void Shows_the_authoritys_key_to_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Modes are Unix's.");
            return;
        }

        using var authority = CertificateAuthority.Open(_directory, TimeProvider.System);

        File.GetUnixFileMode(Path.Combine(_directory, "ca.key")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Issues_what_clients_who_trust_it_accept_for_each_name()
    {
        using var authority = CertificateAuthority.Open(_directory, TimeProvider.System);
        using var trusted = X509CertificateLoader.LoadCertificateFromFile(authority.Path!);
        using var chain = new X509Chain
        {
            ChainPolicy =
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { trusted },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        };

        var leaf = authority.Issue(["www.example.com", "*.shop.example.com"]).TargetCertificate;

        chain.Build(leaf).ShouldBeTrue();
        leaf.MatchesHostname("www.example.com").ShouldBeTrue();
        leaf.MatchesHostname("a.shop.example.com").ShouldBeTrue();
        leaf.MatchesHostname("other.example.com").ShouldBeFalse();
    }

    [Fact]
    public void Makes_a_certificate_anew_when_its_names_change_and_only_then()
    {
        var secure = Blue with { Listeners = [new ListenerView(WireProtocol.Https, 443, [])] };
        using var authority = CertificateAuthority.Open(directory: null, TimeProvider.System);
        var certificates = new Certificates(authority);
        var before = certificates.Of(new TrafficView(), secure);

        certificates.Of(new TrafficView(), secure).ShouldBeSameAs(before);
        certificates
            .Of(new TrafficView { Zones = [Some.Zone("example.com", Some.Alias("www.example.com", secure.DnsName))] }, secure)
            .ShouldNotBeNull()
            .TargetCertificate.MatchesHostname("www.example.com")
            .ShouldBeTrue();
        certificates.Of(new TrafficView(), Blue).ShouldBeNull();
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
