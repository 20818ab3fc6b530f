using Scenarios.Machines;

namespace Scenarios.Refusing;

internal static class RefusalAssertions
{
    /// <summary>It refuses for that reason alone, in words that say what to do, and has changed nothing.</summary>
    public static async Task ShouldRefuse<T>(this Run<T> run, string code, string? because = null)
    {
        var refused = await run.Refused();

        var refusal = refused.Refusals.ShouldHaveSingleItem();
        refusal.Code.ShouldBe(code);
        refused.Message.ShouldStartWith($"{code} ");
        refusal.Remedy.ShouldNotBeEmpty();
        if (because is not null)
        {
            refused.Message.ShouldContain(because);
        }

        run.Process.Mutations.ShouldBeEmpty();
    }

    /// <summary>It refuses for that reason among others, and has changed nothing.</summary>
    public static async Task ShouldRefuseAtLeast<T>(this Run<T> run, string code, string because)
    {
        var refused = await run.Refused();

        refused.Refusals.ShouldContain(refusal => refusal.Code == code && refusal.Refused.Contains(because), refused.Message);
        run.Process.Mutations.ShouldBeEmpty();
    }
}
