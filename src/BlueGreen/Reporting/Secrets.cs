namespace BlueGreen.Reporting;

/// <summary>The secrets that this process can see in its environment: what must never be shown.</summary>
public static class Secrets
{
    // Below this, masking a value would hide ordinary words of the log.
    private const int Shortest = 4;

    private static readonly string[] Variables = ["AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_CONTAINER_AUTHORIZATION_TOKEN"];

    /// <summary>The values of the variables in which the AWS SDK finds secrets, and of one more.</summary>
    /// <param name="named">The variable that the settings name for a secret; null for none.</param>
    public static IReadOnlyList<string> Of(string? named) =>
        [
            .. Variables
                .Append(named)
                .OfType<string>()
                .Select(System.Environment.GetEnvironmentVariable)
                .OfType<string>()
                .Where(secret => secret.Length >= Shortest)
                .Distinct(StringComparer.Ordinal),
        ];
}
