namespace BlueGreen.Configuration;

/// <summary>How cleaning is waited for.</summary>
internal static class CleanKeys
{
    private static readonly SettingSection<CleanSettings> Section = new("clean", s => s.Clean, (s, v) => s with { Clean = v });

    public static IReadOnlyList<Setting> All { get; } =
    [
        Section.Key(
            "timeout",
            Of.Minutes(1, 240),
            s => s.Timeout,
            (s, v) => s with { Timeout = v },
            "How long the old group may take to drain, to shrink and to go."
        ),
    ];
}
