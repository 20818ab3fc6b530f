namespace BlueGreen.Configuration;

/// <summary>What the staging side must show before it may become live.</summary>
internal static class ValidateKeys
{
    private static readonly SettingSection<ValidateSettings> Section = new("validate", s => s.Validate, (s, v) => s with { Validate = v });

    public static IReadOnlyList<Setting> All { get; } =
    [
        Section.Key(
            "path",
            Of.UrlPath,
            s => s.Path,
            (s, v) => s with { Path = v },
            "The path that Validate-Staging asks of the staging load balancer, once for each host; the version must be in the answer."
        ),
        Section.Key("status", Of.Number(100, 599), s => s.Status, (s, v) => s with { Status = v }, "The status of a good answer."),
        Section.Key(
            "from",
            Of.Choice<ValidateFrom>(name => name.ToLowerInvariant()),
            s => s.From,
            (s, v) => s with { From = v },
            "Where this runs: `outside` the VPC, or in the `vpc`, where the staging names and every instance are asked too."
        ),
        Section.Key(
            "timeout",
            Of.Seconds(1, 600),
            s => s.Timeout,
            (s, v) => s with { Timeout = v },
            "How long staging may take to answer as it should."
        ),
        new SettingList<ValidateCheck>
        {
            Path = "validate.checks",
            Doc = "Checks of your own, each a command or a path: Validate-Staging makes them, and Switch again before it changes anything.",
            DefaultNote = "none",
            Maximum = 50,
            Blank = new ValidateCheck(),
            Get = s => s.Validate.Checks,
            With = (s, v) => s with { Validate = s.Validate with { Checks = v } },
            KeysAt = CheckKeys.At,
        },
    ];
}
