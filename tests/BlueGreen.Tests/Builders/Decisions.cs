using BlueGreen.Guards;
using BlueGreen.Planning;

namespace BlueGreen.Tests.Builders;

internal static class Decisions
{
    public static Plan ShouldProceed(this Decision decision) =>
        decision is Decision.Refuse refuse
            ? throw new ShouldAssertException($"Refused: {string.Join('\n', refuse.Refusals)}")
            : ((Decision.Proceed)decision).Plan;

    public static IReadOnlyList<Refusal> ShouldRefuse(this Decision decision) => decision.ShouldBeOfType<Decision.Refuse>().Refusals;

    /// <summary>The whole text of the only refusal.</summary>
    public static void ShouldRefuseWith(this Decision decision, string text) =>
        decision.ShouldRefuse().ShouldHaveSingleItem().ToString().ShouldBe(text);

    public static void ShouldRead(this Plan plan, string text) => plan.ToString().ShouldBe(text);

    public static IEnumerable<string> Codes(this Decision decision) =>
        decision is Decision.Refuse refuse ? refuse.Refusals.Select(refusal => refusal.Code) : [];
}
