using System.Net;
using BlueGreen.LocalCloud.Traffic.Health;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Tests.Traffic.Health;

public sealed class ProberTests
{
    private static readonly HealthCheckView Check = new(
        "i-1",
        IPAddress.Parse("10.0.0.1"),
        "HTTP:3001/health",
        TimeSpan.FromSeconds(10),
        TimeSpan.FromSeconds(5),
        FailuresToBad: 1
    );

    private readonly SteppedTime _time = new();
    private readonly ScriptedProbe _probe = new();

    [Fact]
    public async Task Says_no_before_anything_was_asked()
    {
        await using var prober = new Prober(_probe, new ProbePace(1), _time);

        prober.Answers("i-1", "HTTP:3001/health").ShouldBeFalse();
    }

    [Fact]
    public async Task Asks_at_once_and_then_at_the_interval()
    {
        await using var prober = await Probing(Check);
        await _probe.NextAsync(answers: true);
        await _time.WaitingAsync(TimeSpan.FromSeconds(10));

        prober.Answers("i-1", "HTTP:3001/health").ShouldBeTrue();
        _time.Advance(TimeSpan.FromSeconds(10));
        await _probe.NextAsync(answers: false);
        await _time.WaitingAsync(TimeSpan.FromSeconds(10));
        prober.Answers("i-1", "HTTP:3001/health").ShouldBeFalse();
    }

    [Fact]
    public async Task Counts_failures_itself_where_one_probe_would_be_a_verdict()
    {
        await using var prober = await Probing(Check with { FailuresToBad = 2 });
        await _probe.NextAsync(answers: true);
        await StepAsync();
        await _probe.NextAsync(answers: false);
        await StepAsync();

        prober.Answers("i-1", "HTTP:3001/health").ShouldBeTrue();
        await _probe.NextAsync(answers: false);
        await _time.WaitingAsync(TimeSpan.FromSeconds(10));
        prober.Answers("i-1", "HTTP:3001/health").ShouldBeFalse();
    }

    [Fact]
    public async Task Takes_silence_beyond_the_timeout_for_a_no()
    {
        await using var prober = await Probing(Check);
        await _probe.NextAsync(answers: true);
        await StepAsync();
        _ = await _probe.AskedAsync();
        await _time.WaitingAsync(TimeSpan.FromSeconds(5));

        _time.Advance(TimeSpan.FromSeconds(5));
        await _time.WaitingAsync(TimeSpan.FromSeconds(5));

        prober.Answers("i-1", "HTTP:3001/health").ShouldBeFalse();
    }

    [Fact]
    public async Task Forgets_what_it_is_not_asked_any_more()
    {
        await using var prober = await Probing(Check);
        await _probe.NextAsync(answers: true);
        await _time.WaitingAsync(TimeSpan.FromSeconds(10));

        await prober.ApplyAsync(new TrafficView { TakesTime = true });

        prober.Answers("i-1", "HTTP:3001/health").ShouldBeFalse();
    }

    [Fact]
    public async Task Keeps_what_it_knows_when_only_the_interval_changes()
    {
        await using var prober = await Probing(Check);
        await _probe.NextAsync(answers: true);
        await _time.WaitingAsync(TimeSpan.FromSeconds(10));

        await prober.ApplyAsync(new TrafficView { TakesTime = true, Checks = [Check with { Interval = TimeSpan.FromSeconds(30) }] });

        prober.Answers("i-1", "HTTP:3001/health").ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, 10, 10_000)]
    [InlineData(20, 10, 500)]
    [InlineData(60, 5, 100)]
    [InlineData(0, 10, 250)]
    public void Divides_intervals_by_the_speed_down_to_a_floor(double speed, int seconds, int milliseconds) =>
        new ProbePace(speed).Interval(TimeSpan.FromSeconds(seconds), takesTime: true).ShouldBe(TimeSpan.FromMilliseconds(milliseconds));

    [Theory]
    [InlineData(1, 5, 5000)]
    [InlineData(20, 5, 1000)]
    [InlineData(0, 5, 5000)]
    public void Divides_timeouts_by_the_speed_down_to_a_floor(double speed, int seconds, int milliseconds) =>
        new ProbePace(speed).Timeout(TimeSpan.FromSeconds(seconds)).ShouldBe(TimeSpan.FromMilliseconds(milliseconds));

    [Theory]
    [InlineData("HTTP:3001/health", "Http 3001 /health")]
    [InlineData("HTTPS:443/a/b?c", "Https 443 /a/b?c")]
    [InlineData("TCP:80", "Tcp 80 ")]
    [InlineData("SSL:443", "Ssl 443 ")]
    public void Reads_targets(string target, string parts)
    {
        var read = ProbeTarget.Parse(target);

        $"{read.Protocol} {read.Port} {read.Path}".ShouldBe(parts);
    }

    private async Task<Prober> Probing(HealthCheckView check)
    {
        var prober = new Prober(_probe, new ProbePace(1), _time);
        await prober.ApplyAsync(new TrafficView { TakesTime = true, Checks = [check] });
        return prober;
    }

    private async Task StepAsync()
    {
        await _time.WaitingAsync(TimeSpan.FromSeconds(10));
        _time.Advance(TimeSpan.FromSeconds(10));
    }
}
