using BlueGreen.Commands;

namespace BlueGreen.Guards;

/// <summary>The refusals because a command around an operation failed: BG113 and BG114.</summary>
internal static class HookRefusals
{
    public static Refusal BeforeFailed(string operation, string key, CommandReport report) =>
        new(
            "BG113",
            $"{operation} refused: the command before it ({key}) failed: {report.End}.",
            "Nothing was changed.",
            $"Mend what it found, or the command, then run this again.{report.Said}"
        );

    public static Refusal AfterFailed(string operation, string key, CommandReport report) =>
        new(
            "BG114",
            $"{operation} was carried out, and the command after it ({key}) failed: {report.End}.",
            $"What {operation} did stays done.",
            $"Mend the command and run it by hand: {operation}, run again, finds nothing to do and runs no command.{report.Said}"
        );
}
