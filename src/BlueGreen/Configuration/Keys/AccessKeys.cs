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
        Section.Key(
            "runnerCidrs",
            Of.Blocks,
            s => s.RunnerCidrs,
            (s, v) => s with { RunnerCidrs = v },
            "The address blocks of the machine that runs the build: Packer's instance and the tests' let in SSH from there alone."
        ) with
        {
            DefaultNote = "the address under which AWS sees that machine",
        },
    ];
}
