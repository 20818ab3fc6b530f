using System.Text.RegularExpressions;

namespace Build.Tests.Hosts;

/// <summary>Images on real machines: what stops the chain, names it, and leaves no machine.</summary>
[Collection(OnRealMachines.Name)]
public sealed class RealImageTests(RealMachines machines)
{
    private const int Limit = 600_000;
    private const string PassingSpec = "describe('Nothing') { it('is well') { expect(1).to eq 1 } }\n";

    private const string FailingSpec = """
        require 'serverspec'
        set :backend, :ssh
        set :host, ENV.fetch('TARGET_HOST')
        set :ssh_options, user: ENV.fetch('TARGET_USER'), keys: [ENV.fetch('TARGET_KEY')], keys_only: true, config: false, use_agent: false,
          verify_host_key: :never, user_known_hosts_file: '/dev/null', timeout: 10
        set :request_pty, false
        describe file('/etc/no-such-file') do
          it { should exist }
        end
        """;

    [Fact(Timeout = Limit)]
    public async Task The_sites_image_is_baked_and_passes_every_check_and_neither_is_done_twice()
    {
        var machine = machines.Machine;
        machines.FirstResult.GetProperty("tested").GetBoolean().ShouldBeTrue();
        machines.FirstResult.GetProperty("checks").GetInt32().ShouldBeGreaterThan(30);
        machine.Has("artifacts/bluegreen/serverspec.xml").ShouldBeTrue();

        // Other tests may have had it tested with other specs meanwhile.
        machines.Settings("{ }");
        await machine.RunAsync(TestContext.Current.CancellationToken, "--target=Serverspec-Test", "--app-version=v1");
        var again = await machine.RunAsync(TestContext.Current.CancellationToken, "--target=Serverspec-Test", "--app-version=v1");
        again.ShouldTell("has passed its tests before");
        again.ShouldNotTell("baking ...");
        await NothingIsLeftAsync();
    }

    [Fact(Timeout = Limit)]
    public async Task A_spec_that_fails_is_named()
    {
        var machine = machines.Machine;
        machine.Write("specs/failing_spec.rb", FailingSpec);
        machines.Settings("""{ "tests": "specs" }""");

        var output = await machine.FailAsync(TestContext.Current.CancellationToken, "--target=Deploy-Staging", "--app-version=v1");

        output.ShouldTell("BG811");
        output.ShouldTell("File \"/etc/no-such-file\" is expected to exist (");
        await NothingIsLeftAsync();
    }

    [Fact(Timeout = Limit)]
    public async Task A_machine_that_nobody_can_log_in_to_is_told_from_one_that_fails()
    {
        var machine = machines.Machine;
        machine.Write("specs/passing_spec.rb", PassingSpec);
        machines.Settings("""{ "sshUser": "nobody-here", "tests": "specs" }""");

        var output = await machine.FailAsync(TestContext.Current.CancellationToken, "--target=Deploy-Staging", "--app-version=v1");

        output.ShouldTell("BG812");
        output.ShouldTell("Permission denied");
        await NothingIsLeftAsync();
    }

    [Fact(Timeout = Limit)]
    public async Task A_bake_that_fails_tells_what_the_machine_said()
    {
        var machine = machines.Machine;
        machines.Settings("{ }");
        var sound = machine.Replace("site/nginx/londontamed.conf", "server { broken }\n");

        var output = await machine.FailAsync(TestContext.Current.CancellationToken, "--target=Deploy-Staging", "--app-version=v2");
        machine.Write("site/nginx/londontamed.conf", sound);

        output.ShouldTell("BG806");
        output.ShouldTell("Script exited with non-zero exit status");
        await NothingIsLeftAsync();
    }

    private async Task NothingIsLeftAsync()
    {
        var running = await machines.Ec2Async(
            "DescribeInstances",
            TestContext.Current.CancellationToken,
            ("Filter.1.Name", "instance-state-name"),
            ("Filter.1.Value.1", "running")
        );
        // Other tests may have a group of instances live.
        Regex.Count(running, "<instanceId>").ShouldBe(Regex.Count(running, "<key>aws:autoscaling:groupName</key>"), running);
        (await machines.Ec2Async("DescribeKeyPairs", TestContext.Current.CancellationToken)).ShouldNotContain("-test-");
        (await machines.Ec2Async("DescribeKeyPairs", TestContext.Current.CancellationToken)).ShouldNotContain("packer");
        (await machines.Ec2Async("DescribeSecurityGroups", TestContext.Current.CancellationToken)).ShouldNotContain("-test-");
    }
}
