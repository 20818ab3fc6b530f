using BlueGreen.Configuration;
using BlueGreen.Naming;

namespace BlueGreen.Tests.Configuration;

public sealed class SettingRulesTests
{
    private static readonly EnvironmentSettings London = new() { Domain = DomainName.Parse("londontamed.com") };

    [Fact]
    public void Settings_made_in_code_are_returned_when_they_are_right() => SettingsLoader.FromRecord(London).ShouldBeSameAs(London);

    [Fact]
    public void Settings_made_in_code_are_checked_by_the_same_table() =>
        Should
            .Throw<ConfigurationException>(() =>
                SettingsLoader.FromRecord(
                    new EnvironmentSettings
                    {
                        Domain = default,
                        Cloud = (Cloud)7,
                        Health = new() { Port = 0 },
                        Switch = new() { BakeTime = TimeSpan.FromHours(3) },
                        Compute = new() { InstanceType = "huge" },
                    }
                )
            )
            .Message.ShouldBe(
                """
                settings: 5 settings are wrong. Nothing was done.
                domain: is missing; use a domain name such as londontamed.com, without scheme, path and final dot.
                cloud: "7" is not one of the choices; use aws or local.
                compute.instanceType: "huge" is not an EC2 instance type such as t3.micro; use an EC2 instance type such as t3.micro.
                health.port: 0 is out of range; use 1-65535.
                switch.bakeTime: "3h" is out of range; use a number with s, m or h, 0s to 2h.
                """
            );

    [Fact]
    public void The_minimum_is_at_most_the_maximum() =>
        Told(
                London with
                {
                    Compute = new() { Min = 5, Max = 4 },
                }
            )
            .ShouldBe(["compute.min: 5 exceeds compute.max; use at most 4, or raise compute.max."]);

    [Theory]
    [InlineData(1, "1 is below compute.min; use at least 2, or lower compute.min.")]
    [InlineData(5, "5 exceeds compute.max; use at most 4, or raise compute.max.")]
    public void The_desired_capacity_lies_between_them(int desired, string told) =>
        Told(
                London with
                {
                    Compute = new()
                    {
                        Min = 2,
                        Max = 4,
                        Desired = desired,
                    },
                }
            )
            .ShouldBe([$"compute.desired: {told}"]);

    [Fact]
    public void Sizes_that_are_not_set_are_live_s_and_not_compared() =>
        Told(
                London with
                {
                    Compute = new() { Min = 9, Desired = 20 },
                }
            )
            .ShouldBeEmpty();

    [Fact]
    public void An_image_has_one_source() =>
        Told(
                London with
                {
                    Image = new() { Id = ImageId.Parse("ami-12345678"), Filter = "debian-12-*" },
                }
            )
            .ShouldBe([
                "image.id: \"ami-12345678\" is one of 2 sources of the image; keep one of image.id, image.filter.",
                "image.filter: \"debian-12-*\" is one of 2 sources of the image; keep one of image.id, image.filter.",
            ]);

    [Fact]
    public void An_owner_needs_a_filter() =>
        Told(London with { Image = new() { Owner = "self" } })
            .ShouldBe([
                "image.owner: \"self\" says whose images image.filter looks at, which is not set; set image.filter, or remove the owner.",
            ]);

    [Fact]
    public void A_build_command_needs_a_folder() =>
        Told(London with { Site = new() { Command = "make" } })
            .ShouldBe(["site.command: has no folder to run in; name the site's folder in site.path, or remove the command."]);

    [Fact]
    public void An_answer_is_due_before_the_next_question() =>
        Told(London with { Health = new() { Interval = TimeSpan.FromSeconds(5) } })
            .ShouldBe(["health.timeout: 5s is not below health.interval; use less than 5s, or lengthen health.interval."]);

    [Fact]
    public void A_certificate_needs_a_load_balancer_that_serves_https()
    {
        var settings = London with
        {
            LoadBalancer = new() { Kind = LoadBalancerKind.Network, CertificateArn = "arn:aws:acm:eu-west-2:123456789012:certificate/one" },
        };

        Told(settings)
            .ShouldBe([
                "loadBalancer.certificateArn: needs a load balancer that serves HTTPS; "
                    + "use Classic or Application as loadBalancer.kind, or remove the certificate.",
            ]);
    }

    [Fact]
    public void Hosts_lie_inside_the_domain() =>
        Told(London with { Hosts = ["www", "www.other.com"] })
            .ShouldBe([
                "hosts[1]: \"www.other.com\" lies outside londontamed.com; use a label such as www, or a full name that ends in .londontamed.com.",
            ]);

    [Theory]
    [InlineData("www", "www.londontamed.com")]
    [InlineData("www", "www-staging")]
    [InlineData("www-staging", "www")]
    public void No_host_is_there_twice_nor_the_staging_name_of_another(string first, string second) =>
        Told(London with { Hosts = [first, second] })
            .ShouldHaveSingleItem()
            .ShouldStartWith($"hosts[1]: \"{second}\" or its staging name is another host's; ");

    [Fact]
    public void The_same_host_in_the_same_words_is_told_as_such() =>
        Told(London with { Hosts = ["www", "WWW"] }).ShouldHaveSingleItem().ShouldStartWith("hosts[1]: \"WWW\" is there twice; ");

    [Fact]
    public void A_host_leaves_room_for_its_staging_name() =>
        Told(London with { Hosts = [new string('w', 56)] }).ShouldHaveSingleItem().ShouldContain("leaves no room for its staging name");

    [Fact]
    public void A_domain_leaves_room_for_the_environments_record()
    {
        var label = new string('a', 60);
        var settings = new EnvironmentSettings { Domain = DomainName.Parse($"{label}.{label}.{label}.{label}.example"), Hosts = ["w"] };

        Told(settings).ShouldContain(message => message.Contains("leaves no room for the environment's record", StringComparison.Ordinal));
    }

    [Fact]
    public void The_load_balancers_have_names_of_their_own() =>
        Told(London with { Names = new() { LoadBalancer1 = LoadBalancerName.Parse("LondonTamed-com-production-2") } })
            .ShouldBe(["names.loadBalancer2: \"londontamed-com-production-2\" is the first load balancer's name too; give each its own."]);

    [Fact]
    public void The_zones_and_the_subnets_are_two()
    {
        var names = new NameOverrides
        {
            PublicZoneId = ZoneId.Parse("Z1"),
            PrivateZoneId = ZoneId.Parse("Z1"),
            Subnet1 = "one",
            Subnet2 = "one",
        };

        Told(London with { Names = names })
            .ShouldBe([
                "names.privateZoneId: \"Z1\" is the public zone's too; name the private zone, or remove it.",
                "names.subnet2: \"one\" is the first subnet's name too; give each its own.",
            ]);
    }

    [Fact]
    public void A_rule_is_not_asked_about_a_value_that_is_wrong_for_itself() =>
        Told(London with { Compute = new() { Min = 500 } }).ShouldBe(["compute.min: 500 is out of range; use 1-100 instances."]);

    private static List<string> Told(EnvironmentSettings settings) =>
        [.. SettingsValidator.Validate(settings).Select(error => error.ToString())];
}
