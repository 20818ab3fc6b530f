namespace BlueGreen.Configuration;

/// <summary>How a switch is waited for and watched.</summary>
internal static class SwitchKeys
{
    private static readonly SettingSection<SwitchSettings> Section = new("switch", s => s.Switch, (s, v) => s with { Switch = v });

    public static IReadOnlyList<Setting> All { get; } =
    [
        Section.Key(
            "bakeTime",
            Of.Minutes(0, 120),
            s => s.BakeTime,
            (s, v) => s with { BakeTime = v },
            "How long the new live side is watched after a switch; when it fails within that time, it is switched back. 0 for not at all."
        ) with
        {
            Option = "bake-time",
        },
        Section.Key(
            "inSyncTimeout",
            Of.Seconds(30, 1800),
            s => s.InSyncTimeout,
            (s, v) => s with { InSyncTimeout = v },
            "How long Route 53 may take to spread a change."
        ),
    ];
}
