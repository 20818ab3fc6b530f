using BlueGreen.Naming;

namespace BlueGreen.Tests.Naming;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("londontamed.com", "londontamed.com")]
    [InlineData("LondonTamed.COM", "londontamed.com")]
    [InlineData("bücher.example", "xn--bcher-kva.example")]
    [InlineData("BÜCHER.example", "xn--bcher-kva.example")]
    public void A_domain_is_written_in_lower_case_and_punycode(string text, string written) =>
        DomainName.Parse(text).ToString().ShouldBe(written);

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("londontamed.com.")]
    [InlineData("https://londontamed.com")]
    [InlineData("londontamed.com/")]
    [InlineData("london tamed.com")]
    [InlineData("-london.com")]
    [InlineData("london-.com")]
    [InlineData("london..com")]
    [InlineData("_london.com")]
    [InlineData(" londontamed.com")]
    public void Other_text_is_no_domain(string text) =>
        Should.Throw<FormatException>(() => DomainName.Parse(text)).Message.ShouldStartWith($"\"{text}\" is not a domain name");

    [Fact]
    public void Labels_end_at_63_and_names_at_253_characters()
    {
        var label = new string('a', 63);

        DomainName.TryParse($"{label}.com", out _).ShouldBeTrue();
        DomainName.TryParse($"{label}a.com", out _).ShouldBeFalse();
        DomainName.TryParse($"{label}.{label}.{label}.{new string('a', 61)}", out _).ShouldBeTrue();
        DomainName.TryParse($"{label}.{label}.{label}.{new string('a', 62)}", out _).ShouldBeFalse();
    }

    [Fact]
    public void Host_names_are_equal_whatever_their_case_and_final_dot()
    {
        HostName.Parse("WWW.LondonTamed.com.").ShouldBe(HostName.Parse("www.londontamed.com"));
        HostName.Parse("www.londontamed.com").Fqdn.ShouldBe("www.londontamed.com.");
        HostName.Parse("_bluegreen.production.londontamed.com").ToString().ShouldBe("_bluegreen.production.londontamed.com");
    }

    [Theory]
    [InlineData("www", "www.londontamed.com")]
    [InlineData("www.londontamed.com", "www.londontamed.com")]
    [InlineData("londontamed.com.", "londontamed.com")]
    [InlineData("www.eu.londontamed.com", "www.eu.londontamed.com")]
    [InlineData("www.other.com", null)]
    [InlineData("notlondontamed.com", null)]
    [InlineData("", null)]
    [InlineData("w w", null)]
    public void A_host_lies_inside_its_domain(string text, string? full)
    {
        HostName.TryParse(text, DomainName.Parse("londontamed.com"), out var host).ShouldBe(full is not null);
        host.ToString().ShouldBe(full ?? string.Empty);
    }

    [Fact]
    public void A_zone_id_loses_its_prefix() => ZoneId.Parse("/hostedzone/Z123ABC").ShouldBe(ZoneId.Parse("Z123ABC"));

    [Theory]
    [InlineData("ami-12345678", true)]
    [InlineData("ami-0123456789abcdef0", true)]
    [InlineData("ami-1234567", false)]
    [InlineData("ami-0123456789abcdef01", false)]
    [InlineData("ami-0123456789ABCDEF0", false)]
    [InlineData("i-12345678", false)]
    public void An_image_id_has_its_form(string text, bool valid) => ImageId.TryParse(text, out _).ShouldBe(valid);

    [Theory]
    [InlineData("i-0123456789abcdef0", true)]
    [InlineData("lt-0123456789abcdef0", false)]
    public void An_instance_id_has_its_form(string text, bool valid) => InstanceId.TryParse(text, out _).ShouldBe(valid);

    [Theory]
    [InlineData("lt-0123456789abcdef0", true)]
    [InlineData("lt-", false)]
    public void A_launch_template_id_has_its_form(string text, bool valid) => LaunchTemplateId.TryParse(text, out _).ShouldBe(valid);

    [Theory]
    [InlineData("eu-west-2", true)]
    [InlineData("us-gov-west-1", true)]
    [InlineData("eusc-de-east-1", true)]
    [InlineData("eu-west", false)]
    [InlineData("eu-west-2a", false)]
    [InlineData("EU-WEST-2", false)]
    [InlineData("london", false)]
    public void A_region_has_its_form(string text, bool valid) => Region.TryParse(text, out _).ShouldBe(valid);

    [Theory]
    [InlineData("123456789012", true)]
    [InlineData("1234-5678-9012", false)]
    [InlineData("12345678901", false)]
    public void An_account_id_has_12_digits(string text, bool valid) => AccountId.TryParse(text, out _).ShouldBe(valid);

    [Theory]
    [InlineData("production", true)]
    [InlineData("pre-production", true)]
    [InlineData("Production", false)]
    [InlineData("production-", false)]
    [InlineData("pre.production", false)]
    [InlineData("an-environment-with-too-long-name", false)]
    public void An_environment_name_has_its_form(string text, bool valid) => EnvironmentName.TryParse(text, out _).ShouldBe(valid);

    [Theory]
    [InlineData("v7", true)]
    [InlineData("1.4.0-rc_1", true)]
    [InlineData("", false)]
    [InlineData("v 7", false)]
    [InlineData("v7/8", false)]
    public void A_version_has_its_form(string text, bool valid) => AppVersion.TryParse(text, out _).ShouldBe(valid);

    [Theory]
    [InlineData("londontamed-com-production-1", true)]
    [InlineData("-1", false)]
    [InlineData("a-name-of-thirty-three-characters", false)]
    [InlineData("a_b", false)]
    public void A_load_balancer_name_has_its_form(string text, bool valid) => LoadBalancerName.TryParse(text, out _).ShouldBe(valid);

    [Theory]
    [InlineData("anyone's group", true)]
    [InlineData(" ", false)]
    [InlineData("a\tb", false)]
    public void A_group_name_is_printable(string text, bool valid) => GroupName.TryParse(text, out _).ShouldBe(valid);

    [Theory]
    [InlineData("7f3a-01", true)]
    [InlineData("7F", false)]
    public void A_run_id_is_opaque_text(string text, bool valid) => RunId.TryParse(text, out _).ShouldBe(valid);

    [Fact]
    public void Nothing_is_read_from_nothing()
    {
        DomainName.TryParse(null, out _).ShouldBeFalse();
        HostName.TryParse(null, out _).ShouldBeFalse();
        ZoneId.TryParse(null, out _).ShouldBeFalse();
        Region.TryParse(null, out _).ShouldBeFalse();
        ImageId.TryParse(null, out _).ShouldBeFalse();
        default(GroupName).ToString().ShouldBeEmpty();
    }
}
