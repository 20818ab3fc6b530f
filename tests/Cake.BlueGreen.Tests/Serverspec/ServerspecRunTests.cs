using Cake.BlueGreen.Serverspec;
using Cake.BlueGreen.Tests.Tooling;

namespace Cake.BlueGreen.Tests.Serverspec;

public sealed class ServerspecRunTests
{
    [Fact]
    public void Tells_every_check_of_a_machine_that_passes()
    {
        using var rspec = new ServerspecFixture().Writes("passed.json", 0);

        var result = rspec.Test();

        result
            .Checks.ShouldHaveSingleItem()
            .ShouldBe(
                new ServerspecCheck(
                    "File \"/etc/debian_version\" is expected to exist",
                    "./spec/good_spec.rb:3",
                    ServerspecOutcome.Passed,
                    Message: null
                )
            );
        result.Json.ShouldBe(rspec.Path("results/serverspec.json"));
        result.JUnit.ShouldBe(rspec.Path("results/serverspec.xml"));
    }

    [Fact]
    public void Names_every_check_that_failed()
    {
        using var rspec = new ServerspecFixture().Writes("failed.json", 1);

        Should
            .Throw<ServerspecFailedException>(rspec.Test)
            .Message.ShouldBe(
                """
                10.0.0.5: 2 of 3 checks failed.
                - User "nobody-of-that-name" is expected to exist (./spec/mixed_spec.rb:6): expected User "nobody-of-that-name" to exist
                - Command "echo v6" stdout is expected to match /v7/ (./spec/mixed_spec.rb:9): expected "v6\n" to match /v7/
                """
            );
    }

    [Theory]
    [InlineData("refused.json", "Connection refused - connect(2) for 127.0.0.1:24023")]
    [InlineData("denied.json", "Authentication failed for user root@127.0.0.1")]
    [InlineData("unknown-host.json", "getaddrinfo: Name or service not known")]
    public void A_machine_out_of_reach_is_not_a_machine_that_failed(string sample, string reason)
    {
        using var rspec = new ServerspecFixture().Writes(sample, 1);

        var unreachable = Should.Throw<ServerspecUnreachableException>(rspec.Test);

        unreachable.Reason.ShouldBe(reason);
        unreachable.Message.ShouldStartWith($"10.0.0.5: not reached as admin on port 22: {reason} No check was made;");
    }

    [Theory]
    [InlineData("broken.json", 1, "cannot load such file -- no_such_library")]
    [InlineData("empty.json", 0, "No examples found.")]
    public void Specs_that_do_not_run_are_never_a_success(string sample, int exitCode, string told)
    {
        using var rspec = new ServerspecFixture().Writes(sample, exitCode);

        Should.Throw<ServerspecLoadException>(rspec.Test).Messages.ShouldContain(message => message.Contains(told));
    }

    [Fact]
    public void An_exit_code_that_no_check_explains_is_never_a_success()
    {
        using var rspec = new ServerspecFixture().Writes("passed.json", 1);

        Should
            .Throw<ServerspecLoadException>(rspec.Test)
            .Message.ShouldBe("10.0.0.5: not tested: RSpec ended with exit code 1 although no check failed.");
    }

    [Fact]
    public void The_report_of_an_earlier_run_is_not_taken_for_this_one()
    {
        using var rspec = new ServerspecFixture().Writes("passed.json", 0);
        rspec.Test();
        rspec.Processes.Tool = _ => new FakeRun(1, Error: "Formatter 'RspecJunitFormatter' unknown");

        Should
            .Throw<ServerspecLoadException>(rspec.Test)
            .Message.ShouldBe(
                """
                10.0.0.5: not tested: RSpec wrote no report; is it installed whole (apt-get install ruby-serverspec ruby-rspec-junit-formatter)?
                Formatter 'RspecJunitFormatter' unknown
                """
            );
    }

    [Fact]
    public void Tells_the_specs_where_the_machine_is_and_what_to_expect()
    {
        using var rspec = new ServerspecFixture().Writes("passed.json", 0);

        rspec.Test();

        rspec.Processes.LastArguments.ShouldBe(
            $"--no-color --format documentation --format json --out \"{rspec.Path("results/serverspec.json")}\" "
                + $"--format RspecJunitFormatter --out \"{rspec.Path("results/serverspec.xml")}\" "
                + $"\"{rspec.Path("images/base/spec")}\" \"{rspec.Path("images/site/spec")}\""
        );
        var told = rspec.Processes.Runs[^1].EnvironmentVariables;
        new[] { "TARGET_HOST", "TARGET_PORT", "TARGET_USER", "TARGET_KEY", "EXPECTED_VERSION" }
            .Select(name => told[name])
            .ShouldBe(["10.0.0.5", "22", "admin", rspec.Path("key.pem"), "v7"]);
    }

    [Fact]
    public void A_missing_rspec_is_told_with_how_to_install_it()
    {
        using var rspec = new ServerspecFixture();
        rspec.RemoveTool();

        Should
            .Throw<global::Cake.BlueGreen.Tooling.MissingToolException>(rspec.Test)
            .Install.ShouldBe("apt-get install ruby-serverspec ruby-rspec-junit-formatter");
    }
}
