using System.Globalization;
using BlueGreen.Configuration;
using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.Web;

namespace BlueGreen.Status;

/// <summary>Why staging is not fit to become live: BG6nn.</summary>
internal static class ValidationGuards
{
    private const string Unchanged = "Nothing was changed.";

    public static IEnumerable<Refusal> Check(StatusReport report, AppVersion? expected)
    {
        if (report.State is EnvironmentState.Inconsistent or EnvironmentState.HalfSwitched)
        {
            yield return new Refusal(
                "BG601",
                $"Validate-Staging: the environment is {report.State}: {string.Join(" ", report.Findings)}",
                Unchanged,
                "Status explains it; make it whole, then run this again."
            );
        }

        var staging = report.Staging;
        if (staging?.Group is null)
        {
            yield return new Refusal("BG602", "Validate-Staging: nothing is on staging.", Unchanged, "Run Deploy-Staging first.");
            yield break;
        }

        if (expected is { } version && staging.Version != version.ToString())
        {
            yield return new Refusal(
                "BG603",
                $"Validate-Staging: staging holds {staging.Version ?? "an unknown version"}, and {version} was expected.",
                Unchanged,
                $"Run Deploy-Staging --app-version={version} first."
            );
        }

        var required = Math.Max(1, Math.Max(staging.Desired, report.Live?.Desired ?? 0));
        if (staging.Healthy < required)
        {
            yield return new Refusal(
                "BG604",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Validate-Staging: {staging.Group} has {staging.Healthy} of {required} healthy instances."
                ),
                Unchanged,
                "Wait until they are healthy, or run Deploy-Staging again."
            );
        }
    }

    /// <summary>Every answer that is not as it should be.</summary>
    /// <param name="answers">What was asked and answered.</param>
    /// <param name="settings">What a good answer is.</param>
    /// <param name="version">The version that must be in each; null where none is known.</param>
    public static IEnumerable<Refusal> Check(IReadOnlyList<StagingAnswer> answers, ValidateSettings settings, string? version)
    {
        foreach (var (question, answer) in answers)
        {
            switch (answer)
            {
                case WebAnswer.Failed failed:
                    yield return ValidationRefusals.NoAnswer(question.ToString(), failed.Why);
                    break;
                case WebAnswer.Answered answered when answered.Status != settings.Status:
                    yield return ValidationRefusals.WrongStatus(question.ToString(), answered.Status, settings.Status);
                    break;
                case WebAnswer.Answered answered when version is not null && !answered.Body.Contains(version, StringComparison.Ordinal):
                    yield return ValidationRefusals.OtherVersion(question.ToString(), version, Beginning(answered.Body));
                    break;
            }
        }
    }

    /// <summary>Every check of the user's own whose answer is not as it should be.</summary>
    /// <param name="operation">Who asks: Validate-Staging or Switch.</param>
    /// <param name="answers">What was asked for each check, in their order, and what was answered.</param>
    /// <param name="checks">What a good answer is.</param>
    public static IEnumerable<Refusal> Check(string operation, IReadOnlyList<StagingAnswer> answers, IReadOnlyList<ValidateCheck> checks)
    {
        foreach (var ((question, answer), check) in answers.Zip(checks))
        {
            if (Fault(answer, check) is { } seen)
            {
                yield return ValidationRefusals.AnswerFailed(operation, check.Name, question.ToString(), seen);
            }
        }
    }

    private static string? Fault(WebAnswer answer, ValidateCheck check) =>
        answer switch
        {
            WebAnswer.Failed failed => $"gave no answer: {failed.Why}",
            WebAnswer.Answered answered when answered.Status != (check.Status ?? 200) => string.Create(
                CultureInfo.InvariantCulture,
                $"answered {answered.Status}, and {check.Status ?? 200} was expected: {Beginning(answered.Body)}"
            ),
            WebAnswer.Answered answered when check.Contains is { } text && !answered.Body.Contains(text, StringComparison.Ordinal) =>
                $"answered without \"{Beginning(text)}\": {Beginning(answered.Body)}",
            _ => null,
        };

    private static string Beginning(string body)
    {
        const int Longest = 80;
        var line = body.ReplaceLineEndings(" ").Trim();
        return line.Length <= Longest ? line : $"{line[..Longest]}...";
    }
}
