using BlueGreen.Guards;
using BlueGreen.Reporting;
using BlueGreen.State.Record;
using BlueGreen.Switch;
using BlueGreen.Tests.Builders;

namespace BlueGreen.Tests.Reporting;

public sealed class ChapterRecorderTests
{
    private readonly ChapterRecorder recorder = new(new NullLog());
    private readonly ChapterRequest request = new(
        "Switch",
        "production of londontamed.com",
        ChapterRequest.Options(new SwitchOptions { To = "v7" })
    );

    [Fact]
    public void Names_the_options_that_are_not_at_their_defaults()
    {
        ChapterRequest
            .Options(new SwitchOptions { To = "v7", BreakLock = true })
            .Select(option => $"{option.Key}={option.Value}")
            .ShouldBe(["To=v7", "BreakLock=True"], ignoreOrder: true);
        ChapterRequest.Options(new SwitchOptions()).ShouldBeEmpty();
        ChapterRequest.Options(options: null).ShouldBeEmpty();
    }

    [Fact]
    public void Tells_what_was_done_in_the_time_between_its_first_and_last_event()
    {
        Hear();

        var chapter = recorder.Succeeded(request, Result(changed: true));

        chapter.Outcome.ShouldBe(ChapterOutcome.Done);
        chapter.BeganAt.ShouldBe(The.Moment.AddSeconds(1));
        chapter.Duration.ShouldBe(TimeSpan.FromSeconds(9));
        chapter.Run!.Who.ShouldBe("ann");
        chapter.Steps.ShouldHaveSingleItem().Text.ShouldBe("move the names");
        chapter.Waits.ShouldHaveSingleItem().Seen.ShouldBe("1 of 2 batches pending");
        chapter.Calls!.ApiCalls.ShouldBe(5);
        chapter.WayBack.ShouldNotBeNull().ShouldContain("Rollback makes v6 live again.");
    }

    [Fact]
    public void The_plan_under_the_lock_is_the_one_that_counts()
    {
        recorder.Report(new PlanMade(OperationKind.Switch, "first", [], []));
        recorder.Report(new PlanMade(OperationKind.Switch, "second", [], []));

        recorder.Succeeded(request, Result(changed: true)).Plan!.Summary.ShouldBe("second");
    }

    [Fact]
    public void Nothing_changed_is_no_change_and_a_dry_run_is_a_plan()
    {
        recorder.Succeeded(request, Result(changed: false)).Outcome.ShouldBe(ChapterOutcome.Unchanged);

        recorder.Report(new PlanMade(OperationKind.Switch, "would", [], []) { PlanOnly = true });
        var planned = recorder.Succeeded(request, Result(changed: false));

        planned.Outcome.ShouldBe(ChapterOutcome.Planned);
        planned.WayBack.ShouldBeNull();
    }

    [Fact]
    public void A_refusal_keeps_its_reasons_and_a_failure_says_how_to_go_on()
    {
        var refusal = new Refusal("BG204", "Switch refused.", "Nothing was changed.", "Deploy first.");

        recorder.Failed(request, new RefusedException(refusal)).Refusals.ShouldBe([refusal]);
        Hear();
        var failed = recorder.Failed(request, new TimeoutException("no answer"));

        failed.Outcome.ShouldBe(ChapterOutcome.Failed);
        failed.Summary.ShouldBe("no answer");
        failed.WayBack.ShouldNotBeNull().ShouldContain("or Rollback");
    }

    private void Hear()
    {
        RunEvent[] events =
        [
            new RunBegun("0123456789abcdef", "ann", "build-7"),
            new PlanMade(OperationKind.Switch, "v6 to v7", ["move the names"], []) { From = "v6", To = "v7" },
            new StepBegun(1, 1, "move the names"),
            new WaitSeen("Route 53", "1 of 2 batches pending", TimeSpan.Zero, TimeSpan.FromMinutes(5)),
            new StepEnded(new StepReport("move the names", The.Moment.AddSeconds(2), TimeSpan.FromSeconds(3), 2, null)),
        ];
        foreach (var (index, happened) in events.Index())
        {
            recorder.Report(happened with { At = The.Moment.AddSeconds(index) });
        }

        recorder.Report(new RunEnded(5, 3, new Dictionary<string, int>()) { At = The.Moment.AddSeconds(10) });
    }

    private static OperationResult Result(bool changed) =>
        new()
        {
            Operation = OperationKind.Switch,
            Summary = "v7 is live.",
            Changed = changed,
            Plan = string.Empty,
            From = "v6",
            To = "v7",
            Steps = [],
            RunId = "0123456789abcdef",
            StartedAt = The.Moment,
            Duration = TimeSpan.Zero,
            ApiCalls = 0,
            Rounds = 0,
        };
}
