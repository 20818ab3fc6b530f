namespace BlueGreen.Configuration;

/// <summary>Who may reach the instances beside the load balancers.</summary>
internal static class AccessKeys
{
    private static readonly SettingSection<AccessSettings> Section = new("access", s => s.Access, (s, v) => s with { Access = v });

    public static IReadOnlyList<Setting> All { get; } =
    [
        Section.Key(
            "adminCidrs",
            Of.Blocks,
            s => s.AdminCidrs,
            (s, v) => s with { AdminCidrs = v },
            "The address blocks from which SSH, RDP and ping are let in; never everyone."
        ) with
        {
            DefaultNote = "nobody",
        },
    ];
}
