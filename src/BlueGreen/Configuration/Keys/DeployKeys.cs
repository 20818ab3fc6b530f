namespace BlueGreen.Configuration;

/// <summary>How a deployment to staging is waited for.</summary>
internal static class DeployKeys
{
    private static readonly SettingSection<DeploySettings> Section = new("deploy", s => s.Deploy, (s, v) => s with { Deploy = v });

    public static IReadOnlyList<Setting> All { get; } =
    [
        Section.Key(
            "timeout",
            Of.Minutes(1, 240),
            s => s.Timeout,
            (s, v) => s with { Timeout = v },
            "How long a new group may take until all its instances are healthy."
        ),
        Section.Key(
            "stableReads",
            Of.Number(1, 20, "times"),
            s => s.StableReads,
            (s, v) => s with { StableReads = v },
            "How many times in a row all instances must be seen healthy."
        ),
    ];
}
