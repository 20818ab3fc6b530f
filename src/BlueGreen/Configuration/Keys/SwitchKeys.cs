namespace BlueGreen.Configuration;

/// <summary>How a switch is waited for and watched.</summary>
internal static class SwitchKeys
{
    private static readonly SettingSection<SwitchSettings> Section = new("switch", s => s.Switch, (s, v) => s with { Switch = v });

    private static readonly SettingSection<ProbeSettings> Probe = new(
        "switch.probe",
        s => s.Switch.Probe,
        (s, v) => s with { Switch = s.Switch with { Probe = v } }
    );

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
        Section.Key(
            "alarms",
            Of.Alarms,
            s => s.Alarms,
            (s, v) => s with { Alarms = v },
            "CloudWatch alarms that are watched too: one in alarm undoes the switch at once."
        ) with
        {
            DefaultNote = "none",
        },
        Probe.Key(
            "path",
            Of.UrlPath,
            s => s.Path,
            (s, v) => s with { Path = v },
            "The path that the new live side is asked by HTTP while it is watched, with each live name in turn."
        ) with
        {
            DefaultNote = "only load-balancer health is watched",
        },
        Probe.Key("status", Of.Number(100, 599), s => s.Status, (s, v) => s with { Status = v }, "The status of a good answer."),
        Probe.Key(
            "requests",
            Of.Number(1, 1000, "requests"),
            s => s.Requests,
            (s, v) => s with { Requests = v },
            "How many requests each look makes."
        ),
        Probe.Key(
            "successRate",
            Of.Number(1, 100, "percent"),
            s => s.SuccessRate,
            (s, v) => s with { SuccessRate = v },
            "How many of them must be answered well, or the switch is undone at once."
        ),
    ];
}
