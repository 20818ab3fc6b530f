namespace BlueGreen.Guards;

/// <summary>The refusals of a run that asks a person, or lets others look, before it does anything: BG115 to BG117.</summary>
internal static class ConfirmationRefusals
{
    private const string NothingChanged = "Nothing was changed.";

    public static Refusal NobodyToAsk(string operation) =>
        new(
            "BG115",
            $"{operation} refused: --confirm asks a person, and there is no terminal in which one could answer.",
            NothingChanged,
            "Look at the plan with --plan, then run the same without --confirm; Switch and Clean take the version that is meant with --to, and refuse any other."
        );

    public static Refusal NotConfirmed(string operation) =>
        new(
            "BG116",
            $"{operation} refused: the answer was not yes.",
            NothingChanged,
            "Run it again once the plan is what you want; --plan shows it without asking."
        );

    public static Refusal PlanChanged(string was, string now, IReadOnlyList<string> unseen) =>
        new(
            "BG117",
            $"The environment has changed since its plan was looked at. The plan was: {was} It is now: {now}",
            NothingChanged,
            $"Run it again, to look at the plan as it is now.{string.Concat(unseen.Select(step => $"\n- not seen before: {step}"))}"
        );
}
