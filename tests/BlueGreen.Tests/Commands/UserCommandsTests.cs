using BlueGreen.Commands;
using BlueGreen.Reporting;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace BlueGreen.Tests.Commands;

public sealed class UserCommandsTests
{
    private readonly IRunLog log = Substitute.For<IRunLog>();

    [Fact]
    public async Task Every_line_is_told_under_the_commands_name_without_secrets()
    {
        var report = await RunAsync("token hunter2", "done");

        log.Received(1).Tell("smoke: token [REDACTED]");
        log.Received(1).Tell("smoke: done");
        log.Received(1).Report(new GateBegun("smoke"));
        log.Received(1).Report(new GateEnded("smoke", Passed: true, "it ended with exit code 0", TimeSpan.Zero));
        report.Said.ShouldBe(" What it wrote last:\n- token [REDACTED]\n- done");
    }

    [Fact]
    public async Task The_last_lines_are_kept_and_none_that_is_empty_or_endless()
    {
        var report = await RunAsync([.. Enumerable.Range(1, 20).Select(number => $"line {number}"), " ", new string('x', 5000)]);

        report.LastLines.Count.ShouldBe(10);
        report.LastLines[0].ShouldBe("line 12");
        report.LastLines[^1].Length.ShouldBeLessThan(310);
    }

    [Fact]
    public async Task One_that_wrote_nothing_has_nothing_said_of_it() => (await RunAsync()).Said.ShouldBeEmpty();

    private Task<CommandReport> RunAsync(params string[] lines) =>
        new UserCommands(new Talker(lines), "/work", new Redaction(["hunter2"]), new FakeTimeProvider(), log).RunAsync(
            "smoke",
            "./smoke.sh",
            TimeSpan.FromMinutes(5),
            new Dictionary<string, string>(StringComparer.Ordinal),
            TestContext.Current.CancellationToken
        );

    private sealed class Talker(IReadOnlyList<string> lines) : ICommandRunner
    {
        public Task<CommandEnd> RunAsync(Command command, Action<string> tell, CancellationToken cancellationToken)
        {
            foreach (var line in lines)
            {
                tell(line);
            }

            return Task.FromResult<CommandEnd>(new CommandEnd.Exited(0));
        }
    }
}
