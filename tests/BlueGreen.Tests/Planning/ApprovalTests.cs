using BlueGreen.Guards;
using BlueGreen.Planning;
using BlueGreen.Tests.Builders;

namespace BlueGreen.Tests.Planning;

public sealed class ApprovalTests
{
    private static readonly PlanStep Sync = new AwaitInSync(TimeSpan.FromMinutes(5));
    private static readonly PlanStep Unpin = new UnpinScaling(The.GroupName("v7"));

    [Fact]
    public void The_plan_itself_may_be_carried_out() => Check(Plan("v7", Sync, Unpin), toTheLetter: true).ShouldBeEmpty();

    [Fact]
    public void A_step_that_has_become_needless_is_not_missed() => Check(Plan("v7", Unpin), toTheLetter: true).ShouldBeEmpty();

    [Fact]
    public void Where_nothing_is_left_to_do_nothing_is_wrong() =>
        Check(global::BlueGreen.Planning.Plan.Nothing("v7 is live already."), toTheLetter: true).ShouldBeEmpty();

    [Fact]
    public void A_step_that_nobody_has_read_is_named() =>
        Check(Plan("v7", Sync, Unpin, new UnpinScaling(The.GroupName("v6"))), toTheLetter: true)
            .ShouldHaveSingleItem()
            .ToString()
            .ShouldBe(
                """
                BG117 The environment has changed since its plan was looked at. The plan was: Switch to v7. It is now: Switch to v7. Nothing was changed.
                Run it again, to look at the plan as it is now.
                - not seen before: unpin londontamed-com-production-v6
                """,
                StringCompareShould.IgnoreLineEndings
            );

    [Fact]
    public void Checks_mind_what_it_is_about_and_not_the_steps()
    {
        Check(Plan("v7", new UnpinScaling(The.GroupName("v6"))), toTheLetter: false).ShouldBeEmpty();
        Check(Plan("v8", Sync, Unpin), toTheLetter: false).ShouldHaveSingleItem().Refused.ShouldContain("It is now: Switch to v8.");
    }

    private static IReadOnlyList<Refusal> Check(Plan now, bool toTheLetter) =>
        [.. new Approval(Plan("v7", Sync, Unpin), toTheLetter).Check(now)];

    private static Plan Plan(string to, params PlanStep[] steps) =>
        new()
        {
            Summary = $"Switch to {to}.",
            Steps = steps,
            To = The.Release(to, 2),
        };
}
