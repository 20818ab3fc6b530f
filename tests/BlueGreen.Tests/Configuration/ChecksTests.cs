using BlueGreen.Configuration;

namespace BlueGreen.Tests.Configuration;

/// <summary>The list of checks: objects with keys of their own, told with their places.</summary>
public sealed class ChecksTests
{
    private const string Either = "give it either a command or a path";

    [Fact]
    public void A_check_is_a_command_or_a_path() =>
        Load(
                """
                { "name": "smoke test", "command": "./smoke.sh --fast", "timeout": "2m" },
                { "name": "front page", "path": "/", "host": "api", "status": 204, "contains": "London Tamed" }
                """
            )
            .ShouldBe([
                new ValidateCheck
                {
                    Name = "smoke test",
                    Command = "./smoke.sh --fast",
                    Timeout = TimeSpan.FromMinutes(2),
                },
                new ValidateCheck
                {
                    Name = "front page",
                    Path = "/",
                    Host = "api",
                    Status = 204,
                    Contains = "London Tamed",
                },
            ]);

    [Fact]
    public void Every_error_is_told_at_once_with_its_place() =>
        Messages(
                """
                { "command": 5, "timeout": "2h" },
                "./smoke.sh --token=hunter2",
                { "name": "page", "path": "no slash", "statsu": 200, "name": "twice" }
                """
            )
            .ShouldBe([
                "validate.checks[0].name: is missing; use a name of at most 80 characters, in one line.",
                "validate.checks[0].command: is not text; use a command line of at most 1000 characters.",
                "validate.checks[0].timeout: \"2h\" is out of range; use a number with s, m or h, 1s to 1h.",
                "validate.checks[1]: is text, not an object; use an object with name, command, timeout, path, host, status, contains.",
                "validate.checks[2].statsu: is not a setting; if validate.checks[2].status is meant, write that, or remove it.",
                "validate.checks[2].name: is there twice; leave one of them.",
                "validate.checks[2].path: \"no slash\" is not a path such as /health, of at most 1024 characters; "
                    + "use a path such as /health, of at most 1024 characters.",
            ]);

    [Theory]
    [InlineData("""{ "name": "none" }""", $"validate.checks[0]: has neither a command nor a path; {Either}.")]
    [InlineData("""{ "name": "both", "command": "true", "path": "/" }""", $"validate.checks[0]: has both a command and a path; {Either}.")]
    [InlineData(
        """{ "name": "c", "command": "true", "status": 200 }""",
        "validate.checks[0].status: is of an answer, and a command gives none; remove it."
    )]
    [InlineData(
        """{ "name": "p", "path": "/", "timeout": "5s" }""",
        "validate.checks[0].timeout: is a command's; set validate.timeout for answers, or remove it."
    )]
    [InlineData("""{ "name": "p", "path": "/", "host": "shop" }""", "validate.checks[0].host: \"shop\" is none of hosts; use www or api.")]
    [InlineData(
        """{ "name": "one", "path": "/" }, { "name": "one", "path": "/login" }""",
        "validate.checks[1].name: \"one\" is another check's name too; give each its own."
    )]
    public void A_check_is_of_one_kind_and_has_a_name_and_a_host_that_there_is(string checks, string message) =>
        Messages(checks).ShouldBe([message]);

    [Fact]
    public void Checks_that_a_script_makes_are_held_to_the_same() =>
        SettingsValidator
            .Validate(
                new EnvironmentSettings
                {
                    Domain = BlueGreen.Naming.DomainName.Parse("londontamed.com"),
                    Validate = new ValidateSettings { Checks = [new ValidateCheck { Path = "/", Status = 99 }] },
                }
            )
            .Select(error => error.ToString())
            .ShouldBe([
                "validate.checks[0].name: is missing; use a name of at most 80 characters, in one line.",
                "validate.checks[0].status: 99 is out of range; use 100-599.",
            ]);

    private static IReadOnlyList<ValidateCheck> Load(string checks) =>
        SettingsLoader
            .Load(
                $$"""{ "domain": "londontamed.com", "validate": { "checks": [{{checks}}] } }""",
                "bluegreen.json",
                new Dictionary<string, string>(StringComparer.Ordinal)
            )
            .Validate.Checks;

    private static IEnumerable<string> Messages(string checks) =>
        Should.Throw<ConfigurationException>(() => Load(checks)).Errors.Select(error => error.ToString());
}
