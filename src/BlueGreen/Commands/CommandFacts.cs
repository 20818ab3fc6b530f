using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Commands;

/// <summary>What a command finds in its environment. All are always there, so that a script may insist on them; one that has no value is empty.</summary>
internal static class CommandFacts
{
    public const string Operation = "BLUEGREEN_OPERATION";
    public const string Hook = "BLUEGREEN_HOOK";
    public const string Check = "BLUEGREEN_CHECK";
    public const string From = "BLUEGREEN_FROM";
    public const string To = "BLUEGREEN_TO";
    public const string Outcome = "BLUEGREEN_OUTCOME";
    public const string Failure = "BLUEGREEN_FAILURE";

    /// <summary>The facts about an environment.</summary>
    /// <param name="settings">Which one.</param>
    /// <param name="run">The run.</param>
    /// <param name="sides">Its sides; null where they could not be read.</param>
    /// <param name="more">Facts about the command itself.</param>
    public static IReadOnlyDictionary<string, string> Of(
        EnvironmentSettings settings,
        RunId run,
        Sides? sides,
        params IReadOnlyList<(string Name, string? Value)> more
    )
    {
        IReadOnlyList<(string Name, string? Value)> all =
        [
            (Operation, null),
            (Hook, null),
            (Check, null),
            (From, null),
            (To, null),
            (Outcome, null),
            (Failure, null),
            ("BLUEGREEN_RUN", run.ToString()),
            ("BLUEGREEN_CLOUD", settings.Cloud == Cloud.Local ? "local" : "aws"),
            ("BLUEGREEN_REGION", settings.Aws.Region?.ToString()),
            ("BLUEGREEN_DOMAIN", settings.Domain.ToString()),
            ("BLUEGREEN_ENVIRONMENT", settings.Environment.ToString()),
            .. OfSide("LIVE", sides?.Live),
            .. OfSide("STAGING", sides?.Staging),
            .. more,
        ];
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in all)
        {
            facts[name] = value ?? string.Empty;
        }

        return facts;
    }

    private static IEnumerable<(string Name, string? Value)> OfSide(string side, Side? now) =>
        [
            ($"BLUEGREEN_{side}_VERSION", now?.Version?.ToString()),
            ($"BLUEGREEN_{side}_GROUP", now?.Group?.Name.ToString()),
            ($"BLUEGREEN_{side}_LOAD_BALANCER", now?.LoadBalancer.Name.ToString()),
            ($"BLUEGREEN_{side}_DNS_NAME", now?.LoadBalancer.DnsName),
        ];
}
