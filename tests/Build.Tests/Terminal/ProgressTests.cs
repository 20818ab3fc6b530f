using BlueGreen.Reporting;
using Build.Terminal;
using Microsoft.Extensions.Time.Testing;

namespace Build.Tests.Terminal;

public sealed class ProgressTests : IDisposable
{
    private const int Width = 80;
    private readonly FakeTimeProvider _time = new();
    private readonly FakeTerminal _terminal = new(Width);
    private readonly ProgressRegion _region;

    public ProgressTests() => _region = new ProgressRegion(_terminal.Console, _time);

    [Fact]
    public void Shows_the_step_and_what_is_waited_for_how_far_for_how_long_and_what_was_seen_last()
    {
        Hear(new StepBegun(3, 9, "wait until 3 instances of v7 are in service"), Wait("2/3 healthy", 40, 2.0 / 3));

        _terminal.Seen[0].ShouldEndWith(" step 3 of 9: wait until 3 instances of v7 are in service");
        _terminal
            .Seen[1]
            .ShouldBe(
                "  \u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2591\u2591\u2591\u2591\u2591\u2591\u2591 67 %  2/3 healthy  0:40 of at most 20:00  (v7)"
            );
    }

    [Fact]
    public void Time_passes_between_two_looks()
    {
        Hear(new StepBegun(1, 1, "wait"), Wait("0/3 healthy", 40, share: null));

        _time.Advance(TimeSpan.FromSeconds(4));

        _terminal.Seen[1].ShouldBe("  0/3 healthy  0:44 of at most 20:00  (v7)");
    }

    [Fact]
    public void Lines_that_stay_are_written_above_it()
    {
        Hear(new StepBegun(1, 1, "move the names"));

        _region.Above(() => _terminal.Out.WriteLine("public zone: www -> v7"));

        _terminal.Seen.Count.ShouldBe(2);
        _terminal.Seen[0].ShouldBe("public zone: www -> v7");
        _terminal.Seen[1].ShouldContain("move the names");
    }

    [Fact]
    public void Shows_the_check_or_command_that_runs()
    {
        Hear(new GateBegun("hooks.switch.before"));
        _terminal.Seen.ShouldHaveSingleItem().ShouldEndWith(" hooks.switch.before");

        Hear(new GateEnded("hooks.switch.before", Passed: true, "it ended with exit code 0", TimeSpan.FromSeconds(3)));
        _terminal.Seen.ShouldHaveSingleItem().ShouldEndWith(" reading the environment");
    }

    [Fact]
    public void The_terminal_is_the_persons_while_he_is_asked()
    {
        Hear(new QuestionAsked("Carry it out?"));
        _time.Advance(TimeSpan.FromSeconds(1));
        _terminal.Seen.ShouldBeEmpty();

        Hear(new QuestionAnswered());

        _terminal.Seen.ShouldHaveSingleItem().ShouldContain("reading the environment");
    }

    [Fact]
    public void Nothing_of_it_is_left_when_the_run_has_ended()
    {
        Hear(new StepBegun(1, 1, "move the names"), Wait("1 of 2 batches pending", 5, share: null));
        _region.Above(() => _terminal.Out.WriteLine("v7 is live"));

        Hear(new RunEnded(3, 2, new Dictionary<string, int>()));
        _time.Advance(TimeSpan.FromSeconds(1));

        _terminal.Seen.ShouldBe(["v7 is live"]);
    }

    [Fact]
    public void Never_fills_more_than_its_lines()
    {
        Hear(new StepBegun(1, 1, new string('x', 300)), Wait(new string('y', 300), 5, share: 0.5));

        _terminal.Seen.Count.ShouldBe(2);
        _terminal.Seen.ShouldAllBe(line => line.Length < Width);
    }

    public void Dispose()
    {
        _region.Dispose();
        _terminal.Dispose();
    }

    private static WaitSeen Wait(string seen, int seconds, double? share) =>
        new("v7", seen, TimeSpan.FromSeconds(seconds), TimeSpan.FromMinutes(20)) { Share = share };

    private void Hear(params RunEvent[] events)
    {
        _region.Hear(new RunBegun("0123456789abcdef", "ann", "build-7"));
        foreach (var happened in events)
        {
            _region.Hear(happened);
        }
    }
}
