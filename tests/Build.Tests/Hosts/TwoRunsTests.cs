namespace Build.Tests.Hosts;

/// <summary>Two real host processes, each on a machine of its own, and one environment.</summary>
public sealed class TwoRunsTests : IAsyncLifetime
{
    private const int Limit = 300_000;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(9);
    private CloudServer _cloud = null!;
    private Machine _here = null!;
    private Machine _there = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are for Linux and macOS.");
        var token = TestContext.Current.CancellationToken;
        _cloud = await CloudServer.StartAsync(token);
        _here = new Machine(_cloud.Address);
        _there = new Machine(_cloud.Address);
        await _here.RunAsync(token, "--target=Provision");
        foreach (var version in new[] { "v1", "v2" })
        {
            var image = await _cloud.ImageAsync($"site-{version}", token);
            await _here.RunAsync(
                token,
                "--target=Deploy-Staging",
                $"--ami={image}",
                $"--app-version={version}",
                "--allow-untested",
                "--desired=1"
            );
            if (version == "v1")
            {
                await _here.RunAsync(token, "--target=Switch", "--to=v1");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_cloud is not null)
        {
            await _cloud.DisposeAsync();
            _here.Dispose();
            _there.Dispose();
        }
    }

    [Fact(Timeout = Limit)]
    public async Task Of_two_switches_at_the_same_time_one_works_and_the_other_names_the_holder()
    {
        var token = TestContext.Current.CancellationToken;
        await _cloud.SlowDownAsync(Slow, token);
        await using var one = _here.Start("--target=Switch", "--to=v2");
        await using var two = _there.Start("--target=Switch", "--to=v2");

        var first = await await Task.WhenAny(EndAsync(one), EndAsync(two));
        await _cloud.NoMoreFaultsAsync(token);

        var second = first == one ? two : one;
        (await first.ExitCodeAsync(token)).ShouldNotBe(0, first.Output);
        first.Output.ShouldTell("BG104 Another run holds the environment");
        first.Output.ShouldTell($"{Environment.UserName} on {Environment.MachineName} runs Switch");
        (await second.ExitCodeAsync(token)).ShouldBe(0, second.Output);
        (await LiveAsync()).ShouldBe("v2");

        async Task<LineProcess> EndAsync(LineProcess run)
        {
            await run.ExitCodeAsync(token);
            return run;
        }
    }

    [Fact(Timeout = Limit)]
    public async Task A_holder_that_was_stopped_past_its_lease_changes_no_record_when_it_goes_on()
    {
        var token = TestContext.Current.CancellationToken;
        var before = (await _cloud.CallsAsync(token)).Count;
        await _cloud.SlowDownAsync(Slow, token);
        await using var stopped = _here.Start("--target=Switch", "--to=v2");
        await _cloud.UntilAsync(calls => calls.Skip(before).Any(call => call is { Service: "autoscaling", Mutating: true }), token);
        await stopped.PauseAsync();
        await _cloud.NoMoreFaultsAsync(token);
        await _cloud.AdvanceAsync(TimeSpan.FromMinutes(5), token);

        await _there.RunAsync(token, "--target=Switch", "--to=v2");
        await _there.RunAsync(token, "--target=Rollback");
        var until = (await _cloud.CallsAsync(token)).Count;
        await stopped.ResumeAsync();

        (await stopped.ExitCodeAsync(token)).ShouldNotBe(0, stopped.Output);
        stopped.Output.ShouldTell("BG105");
        (await _cloud.CallsAsync(token)).Skip(until).Where(call => call.ChangesRecords && call.Error is null).ShouldBeEmpty();
        (await LiveAsync()).ShouldBe("v1");
    }

    private async Task<string?> LiveAsync()
    {
        await _there.RunAsync(TestContext.Current.CancellationToken, "--target=Status");
        return _there.Result("Status").GetProperty("live").GetProperty("version").GetString();
    }
}
