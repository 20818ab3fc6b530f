using BlueGreen.Configuration;
using BlueGreen.Naming;

namespace BlueGreen.Tests.Configuration;

public sealed class SettingsLoaderTests
{
    [Fact]
    public void The_domain_is_enough()
    {
        var settings = Load("""{ "domain": "londontamed.com" }""");

        settings.Domain.ShouldBe(DomainName.Parse("londontamed.com"));
        settings.Cloud.ShouldBe(Cloud.Aws);
        settings.Health.Port.ShouldBe(3001);
        settings.Switch.BakeTime.ShouldBe(TimeSpan.FromMinutes(5));
        settings.Compute.Desired.ShouldBeNull();
        settings.ResolveNames().Hosts.Select(host => host.Live.ToString()).ShouldBe(["www.londontamed.com", "api.londontamed.com"]);
    }

    [Fact]
    public void The_domain_may_come_from_an_option() =>
        Load("{}", ("domain", "londontamed.com")).Domain.ShouldBe(DomainName.Parse("londontamed.com"));

    [Fact]
    public void Options_of_no_setting_are_left_alone() =>
        Load("""{ "domain": "londontamed.com" }""", ("to", "v7")).Domain.ToString().ShouldBe("londontamed.com");

    [Fact]
    public void Comments_trailing_commas_and_the_schema_are_allowed() =>
        Load(
            """
            {
              "$schema": "src/BlueGreen/Configuration/bluegreen.schema.json",
              // the site
              "domain": "londontamed.com",
            }
            """
        )
            .Domain.ToString()
            .ShouldBe("londontamed.com");

    [Theory]
    [InlineData("0", 0)]
    [InlineData("0s", 0)]
    [InlineData("90s", 90)]
    [InlineData("10m", 600)]
    [InlineData("2h", 7200)]
    public void A_duration_has_a_number_and_a_unit(string text, int seconds) =>
        Load("""{ "domain": "londontamed.com" }""", ("bake-time", text)).Switch.BakeTime.ShouldBe(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData("\"90 min\"", "is not a duration")]
    [InlineData("90", "is not a duration")]
    [InlineData("\"90\"", "is not a duration")]
    [InlineData("\"m\"", "is not a duration")]
    [InlineData("\"-5m\"", "is not a duration")]
    [InlineData("\"1.5m\"", "is not a duration")]
    [InlineData("\"5M\"", "is not a duration")]
    [InlineData("\"٣m\"", "is not a duration")]
    [InlineData("\"999999999h\"", "is not a duration")]
    [InlineData("\"99999999h\"", "is out of range")]
    [InlineData("\"121m\"", "is out of range")]
    public void Any_other_duration_is_told_as_it_was_written(string json, string problem) =>
        Messages($$"""{ "domain": "londontamed.com", "switch": { "bakeTime": {{json}} } }""")
            .ShouldBe([$"switch.bakeTime: {json} {problem}; use a number with s, m or h, 0s to 2h."]);

    [Fact]
    public void Every_error_is_told_at_once()
    {
        var exception = Should.Throw<ConfigurationException>(() =>
            Load(
                """
                {
                  "Domain": "londontamed.com",
                  "bakeTime": "5m",
                  "hosts": ["www", "w w"],
                  "compute": { "min": 0, "max": "four" },
                  "switch": 5,
                  "health": { "interval": "10", "port": 3001, "port": 3002 },
                  "password": "hunter2"
                }
                """,
                ("cloud", "azure")
            )
        );

        exception.Message.ShouldBe(
            """
            bluegreen.json: 11 settings are wrong. Nothing was done.
            Domain: is not a setting; if domain is meant, write that, or remove it.
            bakeTime: is not a setting; if switch.bakeTime is meant, write that, or remove it.
            switch: is a number, not an object; use an object with bakeTime, inSyncTimeout, alarms, probe.
            health.port: is there twice; leave one of them.
            password: is not a setting; remove it.
            domain: is missing; use a domain name such as londontamed.com, without scheme, path and final dot.
            --cloud: "azure" is not one of the choices; use aws or local.
            hosts[1]: "w w" is not a host; use a list of 1-20 labels such as www, or full names inside the domain.
            compute.min: 0 is out of range; use 1-100 instances.
            compute.max: "four" is not a whole number; use 1-100 instances.
            health.interval: "10" is not a duration; use a number with s, m or h, 5s to 5m.
            """
        );
    }

    [Fact]
    public void A_secret_in_the_place_of_its_variable_is_not_shown()
    {
        Messages("""{ "domain": "londontamed.com", "aws": { "externalId": "hunter2", "endpointUrl": "http://me:hunter2@localhost" } }""")
            .ShouldBe([
                "aws.externalId: is not env:NAME, the environment variable that holds the secret; "
                    + "use env:NAME, the environment variable that holds the secret.",
                "aws.endpointUrl: holds a user or a password; "
                    + "use an http or https address, without user and password, such as http://localhost:4566.",
            ]);
    }

    [Fact]
    public void What_lies_inside_an_object_or_a_list_is_not_shown() =>
        Messages("""{ "domain": { "password": "hunter2" }, "compute": { "min": ["hunter2"] }, "hosts": "www" }""")
            .ShouldBe([
                "domain: {...} is not a domain name; use a domain name such as londontamed.com, without scheme, path and final dot.",
                "hosts: \"www\" is not a list of texts; use a list of 1-20 labels such as www, or full names inside the domain.",
                "compute.min: [...] is not a whole number; use 1-100 instances.",
            ]);

    [Theory]
    [InlineData("10/8", "is not a CIDR block")]
    [InlineData("10.0.0.1/8", "is not a CIDR block")]
    [InlineData("203.0.113.0", "is not a CIDR block")]
    [InlineData("0.0.0.0/0", "lets everyone in")]
    [InlineData("::/0", "lets everyone in")]
    public void An_administrators_block_is_one_of_few_addresses(string block, string problem) =>
        Messages($$"""{ "domain": "londontamed.com", "access": { "adminCidrs": ["203.0.113.7/32", "{{block}}"] } }""")
            .ShouldBe([$"access.adminCidrs[1]: \"{block}\" {problem}; use a list of 0-50 CIDR blocks such as 203.0.113.0/24."]);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{ "domain": londontamed.com }""")]
    [InlineData("""{} {}""")]
    public void Text_that_is_not_JSON_is_told_with_its_place(string json) =>
        Messages(json).ShouldHaveSingleItem().ShouldStartWith("(the file): is not JSON at line 1, column ");

    [Theory]
    [InlineData("""{ "domain": "\ud800.com" }""")]
    [InlineData("""{ "\ud800": 1 }""")]
    public void Half_a_surrogate_pair_is_no_text(string json) =>
        Messages(json).ShouldHaveSingleItem().ShouldStartWith("(the file): holds half of a surrogate pair");

    [Theory]
    [InlineData("[]", "(the file): is a list, not an object; use an object with domain, environment, ")]
    [InlineData("null", "(the file): is null, not an object; ")]
    public void A_file_that_is_no_object_is_told_so(string json, string start) => Messages(json)[0].ShouldStartWith(start);

    [Fact]
    public void A_key_written_with_periods_is_told_how_to_nest_it() =>
        Messages("""{ "domain": "londontamed.com", "switch.bakeTime": "5m" }""")
            .ShouldBe(["switch.bakeTime: is written with periods; write an object for each part before a period."]);

    [Fact]
    public void A_long_value_is_cut()
    {
        var message = Messages($$"""{ "domain": "{{new string('a', 500)}}.com" }""").ShouldHaveSingleItem();

        message.ShouldContain("aaa... is not a domain name;");
        message.Length.ShouldBeLessThan(250);
    }

    private static EnvironmentSettings Load(string json, params (string Name, string Value)[] options) =>
        SettingsLoader.Load(json, "bluegreen.json", options.ToDictionary(o => o.Name, o => o.Value, StringComparer.Ordinal));

    private static List<string> Messages(string json) =>
        [.. Should.Throw<ConfigurationException>(() => Load(json)).Errors.Select(error => error.ToString())];
}
