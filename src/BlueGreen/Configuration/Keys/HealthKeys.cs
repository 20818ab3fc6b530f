namespace BlueGreen.Configuration;

/// <summary>How a load balancer asks an instance for its health.</summary>
internal static class HealthKeys
{
    private static readonly SettingSection<HealthSettings> Section = new("health", s => s.Health, (s, v) => s with { Health = v });

    public static IReadOnlyList<Setting> All { get; } =
    [
        Section.Key(
            "protocol",
            Of.Choice<HealthProtocol>(name => name.ToUpperInvariant()),
            s => s.Protocol,
            (s, v) => s with { Protocol = v },
            "The protocol in which a load balancer asks an instance for its health."
        ),
        Section.Key("port", Of.Number(1, 65535), s => s.Port, (s, v) => s with { Port = v }, "The port that is asked."),
        Section.Key("path", Of.UrlPath, s => s.Path, (s, v) => s with { Path = v }, "The path that is asked, in HTTP and HTTPS."),
        Section.Key(
            "interval",
            Of.Seconds(5, 300),
            s => s.Interval,
            (s, v) => s with { Interval = v },
            "The time from one question to the next."
        ),
        Section.Key(
            "timeout",
            Of.Seconds(2, 60),
            s => s.Timeout,
            (s, v) => s with { Timeout = v },
            "How long an answer may take; below `health.interval`."
        ),
        Section.Key(
            "healthyThreshold",
            Of.Number(2, 10, "answers"),
            s => s.HealthyThreshold,
            (s, v) => s with { HealthyThreshold = v },
            "How many good answers in a row make an instance healthy."
        ),
        Section.Key(
            "unhealthyThreshold",
            Of.Number(2, 10, "answers"),
            s => s.UnhealthyThreshold,
            (s, v) => s with { UnhealthyThreshold = v },
            "How many bad answers in a row make an instance unhealthy."
        ),
        Section.Key(
            "gracePeriod",
            Of.Minutes(0, 120),
            s => s.GracePeriod,
            (s, v) => s with { GracePeriod = v },
            "How long the group leaves a new instance alone, however unhealthy."
        ),
    ];
}
