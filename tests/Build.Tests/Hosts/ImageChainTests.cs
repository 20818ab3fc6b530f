namespace Build.Tests.Hosts;

/// <summary>The real host from the site to staging, with programs that stand for Packer and Serverspec, and the local cloud for AWS.</summary>
public sealed class ImageChainTests : IAsyncLifetime
{
    private const int Limit = 300_000;

    private Toolbox _tools = null!;
    private CloudServer _cloud = null!;
    private Machine _machine = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(
            File.Exists("/bin/bash") && File.Exists("/usr/bin/curl"),
            "The stand-ins are scripts of bash and curl, which are not here."
        );
        _tools = new Toolbox();
        _cloud = await CloudServer.StartAsync(TestContext.Current.CancellationToken);
        _machine = new Machine(_cloud.Address, _tools.Path);
        await _machine.RunAsync(TestContext.Current.CancellationToken, "--target=Provision");
    }

    public async ValueTask DisposeAsync()
    {
        if (_cloud is not null)
        {
            await _cloud.DisposeAsync();
            _machine.Dispose();
            _tools.Dispose();
        }
    }

    [Fact(Timeout = Limit)]
    public async Task A_site_is_baked_tested_and_deployed_and_only_what_is_new_is_made_again()
    {
        await RunAsync("Deploy-Staging", "v1");
        _tools.Calls("packer").Count.ShouldBe(2, "The base image and the site's.");
        _tools.Calls("packer")[1].ShouldContain("-var=ssh_cidrs=[\"192.0.2.0/24\"]");
        _tools.Calls("rspec").ShouldHaveSingleItem().ShouldStartWith("v1 admin ");
        _machine.Has("artifacts/bluegreen/serverspec.json").ShouldBeTrue();
        _machine.Result("Serverspec-Test").GetProperty("tested").GetBoolean().ShouldBeTrue();

        await RunAsync("Serverspec-Test", "v1");
        _tools.Calls("packer").Count.ShouldBe(2);
        _tools.Calls("rspec").Count.ShouldBe(1);

        _machine.Write("site/index.html", "Hello again");
        await RunAsync("Serverspec-Test", "v2");
        _tools.Calls("packer").Count.ShouldBe(3);
        _tools.Calls("rspec").Count.ShouldBe(2);

        async Task RunAsync(string target, string version) =>
            await _machine.RunAsync(TestContext.Current.CancellationToken, $"--target={target}", $"--app-version={version}", "--desired=1");
    }

    [Fact(Timeout = Limit)]
    public async Task A_check_that_fails_is_named_and_nothing_is_deployed()
    {
        _tools.Report("failed", "RSpec::Expectations::ExpectationNotMetError", "expected it to be listening");

        var output = await _machine.FailAsync(TestContext.Current.CancellationToken, "--target=Deploy-Staging");

        output.ShouldTell("BG811");
        output.ShouldTell("- Port \"3001\" is expected to be listening (./site_spec.rb:14): expected it to be listening");
        await NothingIsLeftAsync();
    }

    [Fact(Timeout = Limit)]
    public async Task A_machine_out_of_reach_is_told_from_one_that_fails()
    {
        _tools.Report("failed", "Errno::EHOSTUNREACH", "No route to host");

        (await _machine.FailAsync(TestContext.Current.CancellationToken, "--target=Deploy-Staging")).ShouldTell("BG812");

        await NothingIsLeftAsync();
    }

    [Fact(Timeout = Limit)]
    public async Task A_bake_that_fails_stops_the_chain()
    {
        _tools.PackerFails();

        var output = await _machine.FailAsync(TestContext.Current.CancellationToken, "--target=Deploy-Staging");

        output.ShouldTell("BG806");
        output.ShouldTell("Script exited with non-zero exit status: 100");
        _tools.Calls("rspec").ShouldBeEmpty();
        await NothingIsLeftAsync();
    }

    [Theory(Timeout = Limit)]
    [InlineData("packer", "apt-get install packer")]
    [InlineData("rspec", "apt-get install ruby-serverspec ruby-rspec-junit-formatter")]
    [InlineData("ssh", "apt-get install openssh-client")]
    public async Task A_missing_program_stops_the_chain_with_the_command_that_installs_it(string program, string install)
    {
        _tools.Remove(program);

        var output = await _machine.FailAsync(TestContext.Current.CancellationToken, "--target=Deploy-Staging");

        output.ShouldTell("BG805");
        output.ShouldTell(install);
        await NothingIsLeftAsync();
    }

    [Fact(Timeout = Limit)]
    public async Task A_plan_makes_nothing()
    {
        var before = (await _cloud.CallsAsync(TestContext.Current.CancellationToken)).Count;

        var output = await _machine.RunAsync(
            TestContext.Current.CancellationToken,
            "--target=Deploy-Staging",
            "--app-version=v1",
            "--plan"
        );

        output.ShouldTell("plan: bake the image of v1");
        output.ShouldTell("plan: deploy v1 to staging");
        (await _cloud.CallsAsync(TestContext.Current.CancellationToken)).Skip(before).ShouldAllBe(call => !call.Mutating);
    }

    private async Task NothingIsLeftAsync()
    {
        var calls = await _cloud.CallsAsync(TestContext.Current.CancellationToken);
        calls.ShouldAllBe(call => call.Action != "CreateAutoScalingGroup");
        (
            await _cloud.Ec2Async(
                "DescribeInstances",
                TestContext.Current.CancellationToken,
                ("Filter.1.Name", "instance-state-name"),
                ("Filter.1.Value.1", "running")
            )
        ).ShouldNotContain("<instanceId>");
        (await _cloud.Ec2Async("DescribeKeyPairs", TestContext.Current.CancellationToken)).ShouldNotContain("-test-");
        (await _cloud.Ec2Async("DescribeSecurityGroups", TestContext.Current.CancellationToken)).ShouldNotContain("-test-");
    }
}
