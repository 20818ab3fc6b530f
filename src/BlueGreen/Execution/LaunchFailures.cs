namespace BlueGreen.Execution;

/// <summary>A scaling activity of a group.</summary>
/// <param name="StartedAt">When it began.</param>
/// <param name="Failed">Whether it failed.</param>
/// <param name="Description">For example <c>Terminating EC2 instance: i-...</c>.</param>
/// <param name="Cause">Why it began, in AWS's words.</param>
/// <param name="Message">Why it failed, in AWS's words; else empty.</param>
internal sealed record LaunchActivity(DateTimeOffset StartedAt, bool Failed, string Description, string Cause, string Message);

/// <summary>Tells launch errors that last from those that pass.</summary>
internal static class LaunchFailures
{
    // Capacity comes back, throttling ends, an instance profile becomes known about 30 s after it was made: Auto Scaling tries again by itself.
    private static readonly string[] Passing =
    [
        "InsufficientInstanceCapacity",
        "do not have sufficient",
        "insufficient capacity",
        "RequestLimitExceeded",
        "Request limit exceeded",
        "Throttling",
        "Rate exceeded",
        "Invalid IAM Instance Profile",
        "Internal error",
        "InternalError",
        "Service is unavailable",
        "Server.Internal",
    ];

    /// <summary>Why waiting is in vain, in the activity's own words; null while it is not.</summary>
    /// <param name="activities">All activities of the group.</param>
    /// <param name="since">What began earlier does not count: its cause may be mended.</param>
    /// <param name="badReplacements">How many replacements for bad health are too many.</param>
    public static string? Find(IReadOnlyList<LaunchActivity> activities, DateTimeOffset since, int badReplacements)
    {
        // Clocks may differ by a second, and the header of an answer has whole ones.
        var recent = activities.Where(activity => activity.StartedAt >= since - TimeSpan.FromSeconds(2)).ToList();
        if (recent.Find(activity => activity.Failed && !Passes(activity.Message)) is { } lasting)
        {
            return $"a launch failed and will fail again: {lasting.Message}";
        }

        var replaced = recent.Where(IsReplacement).ToList();
        return replaced.Count >= badReplacements ? $"{replaced.Count} instances were replaced for bad health: {replaced[0].Cause}" : null;
    }

    // The one internal error that stays: the account's own key for an encrypted disk may not be used.
    private static bool Passes(string message) =>
        !message.Contains("Client.InternalError", StringComparison.OrdinalIgnoreCase)
        && Passing.Any(part => message.Contains(part, StringComparison.OrdinalIgnoreCase));

    // A group that shrinks takes instances out of service too: after it was moved into balance between the zones, for example.
    private static bool IsReplacement(LaunchActivity activity) =>
        activity.Description.StartsWith("Terminating", StringComparison.OrdinalIgnoreCase)
        && !activity.Cause.Contains("difference between desired and actual capacity", StringComparison.OrdinalIgnoreCase)
        && (
            activity.Cause.Contains("health", StringComparison.OrdinalIgnoreCase)
            || activity.Cause.Contains("taken out of service", StringComparison.OrdinalIgnoreCase)
        );
}
