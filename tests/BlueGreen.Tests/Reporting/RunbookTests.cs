using BlueGreen.Planning;
using BlueGreen.Reporting;
using BlueGreen.State.Record;

namespace BlueGreen.Tests.Reporting;

public sealed class RunbookTests
{
    [Fact]
    public void Reads_from_what_it_comes_to_over_the_steps_to_the_way_back()
    {
        var plan = new Plan
        {
            Summary = "Switch the live names of londontamed.com from v6 to v7.",
            Steps = [new AwaitInSync(TimeSpan.FromMinutes(5)), new AwaitInSync(TimeSpan.FromMinutes(5))],
            Notes = ["v6 has a warm pool, which v7 will not have."],
            From = new ReleaseName("one", "g6", "v6"),
            To = new ReleaseName("two", "g7", "v7"),
        };

        Runbook
            .Of(
                OperationKind.Switch,
                plan,
                ["Before it are checked: front page.", "After it runs the command of hooks.switch.after."],
                "production.londontamed.com"
            )
            .ShouldBe(
                """
                Plan of Switch for production.londontamed.com; nothing was changed

                  Switch the live names of londontamed.com from v6 to v7.

                   1. wait until Route 53 is in sync
                   2. wait until Route 53 is in sync

                  !   v6 has a warm pool, which v7 will not have.

                  Before it are checked: front page.
                  After it runs the command of hooks.switch.after.

                  To carry it out, run the same command without --plan. Everything is read and checked again then.
                  The way back: Rollback makes v6 live again. Its group keeps its size until Clean or the next Deploy-Staging; after that, deploy v6 anew.
                """,
                StringCompareShould.IgnoreLineEndings
            );
    }

    [Fact]
    public void Says_what_a_yes_means_where_somebody_is_asked() =>
        Runbook
            .OfQuestion(
                OperationKind.Rollback,
                new Plan { Summary = "Make v6 live again.", Steps = [new AwaitInSync(TimeSpan.FromMinutes(5))] },
                [],
                "production.londontamed.com"
            )
            .ShouldContain("Everything is read and checked again before it is carried out; a step that is not shown here refuses.");

    [Fact]
    public void Says_why_nothing_is_to_be_done() =>
        Runbook
            .Of(OperationKind.Clean, Plan.Nothing("Staging is clean already."), [], "production.londontamed.com")
            .ShouldBe(
                """
                Plan of Clean for production.londontamed.com; nothing was changed

                  Staging is clean already.

                  Nothing is to be done; without --plan the same would be said.
                """,
                StringCompareShould.IgnoreLineEndings
            );
}
