using BlueGreen.Configuration;
using Build.Options;

namespace Build.Tests.Options;

public sealed class OptionParserTests
{
    private static readonly string[] Targets = ["Build", "Switch", "Deploy-Staging"];

    [Fact]
    public void Reads_each_kind_of_option()
    {
        var parsed = Parse(
            "--target=Switch",
            "--to=v7",
            "--ami=ami-0123456789abcdef0",
            "--bake-time=90s",
            "--desired=3",
            "--plan",
            "--keep=false"
        );

        parsed.Errors.ShouldBeEmpty();
        parsed.Options.To.ToString().ShouldBe("v7");
        parsed.Options.Ami.ToString().ShouldBe("ami-0123456789abcdef0");
        parsed.Options.Settings.ShouldBe(new Dictionary<string, string> { ["bake-time"] = "90s", ["desired"] = "3" }, ignoreOrder: true);
        parsed.Options.Plan.ShouldBeTrue();
        parsed.Options.Keep.ShouldBeFalse();
    }

    [Fact]
    public void What_is_not_given_stays_open()
    {
        var parsed = Parse("--target=Build");

        parsed.Errors.ShouldBeEmpty();
        parsed.Options.Settings.ShouldBeEmpty();
        parsed.Options.ShouldBe(new BuildOptions { Settings = parsed.Options.Settings });
    }

    [Theory]
    [InlineData("--ammi=ami-12345678", "--ammi: there is no such option; did you mean --ami?")]
    [InlineData("--version=7", "--version: there is no such option; did you mean --app-version?")]
    [InlineData("--repalce", "--repalce: there is no such option; did you mean --replace?")]
    [InlineData("--force", "--force: there is no such option.")]
    [InlineData("--target=Swich", "--target: there is no target \"Swich\"; did you mean Switch?")]
    [InlineData("--target=Staging", "--target: there is no target \"Staging\"; did you mean Deploy-Staging?")]
    [InlineData("--target=Fly", "--target: there is no target \"Fly\".")]
    [InlineData("--ami=foo", "--ami: \"foo\" is not an image id such as ami-0123456789abcdef0.")]
    [InlineData("--plan=maybe", "--plan: \"maybe\" is neither true nor false.")]
    [InlineData("--to", "--to: the value is missing; write --to=VERSION.")]
    [InlineData("--domain=", "--domain: the value is missing; write --domain=DOMAIN.")]
    public void Names_what_is_wrong_and_what_to_write(string argument, string error) => Parse(argument).Errors.ShouldBe([error]);

    [Fact]
    public void Refuses_an_option_given_twice() => Parse("--to=v1", "--to=v2").Errors.ShouldBe(["--to: given 2 times; give it once."]);

    [Fact]
    public void Refuses_options_that_contradict_each_other() =>
        Parse("--break-lock", "--wait-for-lock", "--plan", "--confirm")
            .Errors.ShouldBe([
                "--break-lock, --wait-for-lock: either take the environment or wait for it; give one of them.",
                "--plan, --confirm: either look at the plan or be asked whether to carry it out; give one of them.",
            ]);

    [Fact]
    public void Tells_all_errors_at_once() => Parse("--ami=foo", "--frobnicate=1", "--to", "--target=Nothing").Errors.Count.ShouldBe(4);

    [Fact]
    public void Upper_and_lower_case_are_the_same() => Parse("--TO=v7", "--target=switch").Errors.ShouldBeEmpty();

    [Fact]
    public void Every_option_of_the_settings_is_an_option_of_the_build()
    {
        var parsed = Parse([.. SettingsLoader.Options.Select(name => $"--{name}=x")]);

        parsed.Errors.ShouldBeEmpty();
        parsed.Options.Settings.Keys.ShouldBe(SettingsLoader.Options, ignoreOrder: true);
    }

    /// <summary>As Cake hands arguments over: a name, and each value that came with it.</summary>
    private static ParsedOptions Parse(params string[] arguments) =>
        OptionParser.Parse(
            arguments
                .Select(argument => argument[2..].Split('=', count: 2))
                .GroupBy(parts => parts[0], parts => parts.Length > 1 ? parts[1] : string.Empty, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(group => group.Key, ICollection<string> (group) => [.. group], StringComparer.OrdinalIgnoreCase),
            Targets
        );
}
