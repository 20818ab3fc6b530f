using System.Diagnostics;
using System.Globalization;

namespace Build.Tests.Hosts;

/// <summary>The real host, with a real terminal where one is asked for, a real shell for commands, and the local cloud for AWS.</summary>
public sealed class GateTests : IAsyncLifetime
{
    private const int Limit = 300_000;

    private CloudServer _cloud = null!;
    private Machine _machine = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Machine.Terminal), "script, which makes a terminal, is not here.");
        _cloud = await CloudServer.StartAsync(TestContext.Current.CancellationToken);
        _machine = new Machine(_cloud.Address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_cloud is not null)
        {
            await _cloud.DisposeAsync();
            _machine.Dispose();
        }
    }

    [Fact(Timeout = Limit)]
    public async Task A_version_becomes_live_past_a_check_and_a_yes_at_a_terminal()
    {
        var token = TestContext.Current.CancellationToken;
        await StageAsync(token);
        Use(
            """
            "validate": { "checks": [{ "name": "smoke", "command": "echo key $AWS_SECRET_ACCESS_KEY; test -e fit" }] },
            "hooks": { "switch": { "after": "echo $BLUEGREEN_OUTCOME: $BLUEGREEN_LIVE_VERSION is live >>told" } }
            """
        );

        var unfit = await _machine.FailAsync(token, "--target=Switch", "--to=v1");
        unfit.ShouldTell("smoke: key [REDACTED]");
        unfit.ShouldTell("BG608 Switch refused: the check \"smoke\" failed: it ended with exit code 1. Nothing was changed.");

        _machine.Write("fit", string.Empty);
        var alone = await _machine.FailAsync(token, "--target=Switch", "--to=v1", "--confirm");
        alone.ShouldTell("BG115 Switch refused: --confirm asks a person, and there is no terminal");

        var refused = await AtTerminalAsync("no", exitCode: 1);
        refused.ShouldTell("Plan of Switch for production.londontamed.com; nothing was changed");
        refused.ShouldTell("After it runs the command of hooks.switch.after.");
        refused.ShouldTell("BG116 Switch refused: the answer was not yes. Nothing was changed.");
        _machine.Has("told").ShouldBeFalse();

        (await AtTerminalAsync("yes", exitCode: 0)).ShouldTell("Carry it out? Only yes does.");
        _machine.Replace("told", string.Empty).ShouldBe("succeeded: v1 is live\n");
    }

    [Fact(Timeout = Limit)]
    public async Task A_run_that_is_ended_ends_the_command_that_runs_with_all_that_it_has_started()
    {
        var token = TestContext.Current.CancellationToken;
        Use("\"hooks\": { \"provision\": { \"before\": \"sleep 301 & echo $!; wait\" } }");
        await using var host = _machine.Start("--target=Provision");
        var child = int.Parse(await host.LineAsync("hooks.provision.before: ", token), CultureInfo.InvariantCulture);

        await host.StopAsync();

        (await host.ExitCodeAsync(token)).ShouldNotBe(0);
        await GoneAsync(child, token);
        (await _cloud.CallsAsync(token)).ShouldNotContain(call => call.Mutating);
    }

    private static async Task GoneAsync(int process, CancellationToken cancellationToken)
    {
        try
        {
            using var left = Process.GetProcessById(process);
            await left.WaitForExitAsync(cancellationToken);
        }
        catch (ArgumentException)
        {
            // There is none of that id.
        }
    }

    private async Task StageAsync(CancellationToken cancellationToken)
    {
        await _machine.RunAsync(cancellationToken, "--target=Provision");
        var image = await _cloud.ImageAsync("site-v1", cancellationToken);
        await _machine.RunAsync(
            cancellationToken,
            "--target=Deploy-Staging",
            $"--ami={image}",
            "--app-version=v1",
            "--allow-untested",
            "--desired=1"
        );
    }

    private void Use(string settings) =>
        _machine.Write(
            "bluegreen.json",
            $$"""
            {
              "domain": "londontamed.com",
              "cloud": "aws",
              "aws": { "region": "eu-west-1" },
              "switch": { "bakeTime": "0s" },
              {{settings}}
            }
            """
        );

    private async Task<string> AtTerminalAsync(string answer, int exitCode)
    {
        await using var host = _machine.StartAtTerminal(answer, "--target=Switch", "--to=v1", "--confirm");
        (await host.ExitCodeAsync(TestContext.Current.CancellationToken)).ShouldBe(exitCode, host.Output);
        return host.Output;
    }
}
