namespace Build.Ci;

/// <summary>The secrets that this process can see: what a build server is asked never to show.</summary>
internal static class Secrets
{
    // Below this, masking a value would hide ordinary words of the log.
    private const int Shortest = 4;

    private static readonly string[] Variables = ["AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_CONTAINER_AUTHORIZATION_TOKEN"];

    public static IReadOnlyList<string> Of(BuildContext context) =>
        [
            .. Variables
                .Append(context.NamedSecret)
                .OfType<string>()
                .Select(Environment.GetEnvironmentVariable)
                .OfType<string>()
                .Where(secret => secret.Length >= Shortest)
                .Distinct(StringComparer.Ordinal),
        ];
}
