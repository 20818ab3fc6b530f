using System.Globalization;
using BlueGreen.Commands;
using BlueGreen.Guards;

namespace BlueGreen.Status;

/// <summary>What staging answered wrongly: BG605 and on.</summary>
internal static class ValidationRefusals
{
    private const string Unchanged = "Nothing was changed.";

    public static Refusal NoAnswer(string question, string why) =>
        new(
            "BG605",
            $"Validate-Staging: {question} gave no answer: {why}.",
            Unchanged,
            "Check that the load balancer's security group and listeners let this machine in, and that the site runs; then run this again."
        );

    public static Refusal WrongStatus(string question, int status, int expected) =>
        new(
            "BG606",
            string.Create(CultureInfo.InvariantCulture, $"Validate-Staging: {question} answered {status}, and {expected} was expected."),
            Unchanged,
            "Look at the site's log on a staging instance; deploy a better version with Deploy-Staging --replace, or name another path in validate.path."
        );

    public static Refusal OtherVersion(string question, string version, string answer) =>
        new(
            "BG607",
            $"Validate-Staging: {question} answered without the version {version}: {answer}",
            Unchanged,
            "Name in validate.path what answers with the version; if it does already, the image holds another version than its tags say: bake it again."
        );

    public static Refusal CommandFailed(string operation, string check, CommandReport report) =>
        new(
            "BG608",
            $"{operation} refused: the check \"{check}\" failed: {report.End}.",
            Unchanged,
            $"Mend the version on staging, or the check in validate.checks, then run this again.{report.Said}"
        );

    public static Refusal AnswerFailed(string operation, string check, string question, string seen) =>
        new(
            "BG609",
            $"{operation} refused: the check \"{check}\" failed: {question} {seen}.",
            Unchanged,
            "Look at the site's log on a staging instance; deploy a better version with Deploy-Staging --replace, or correct the check in validate.checks."
        );
}
