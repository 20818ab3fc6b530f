using BlueGreen.Naming;

namespace BlueGreen.Configuration;

/// <summary>The keys that lie in the file itself, in no section.</summary>
internal static class GeneralKeys
{
    private static readonly SettingSection<EnvironmentSettings> Root = new(string.Empty, s => s, (_, s) => s);

    public static IReadOnlyList<Setting> All { get; } =
    [
        Root.Key(
            "domain",
            Of.Identifier<DomainName>("domain"),
            s => s.Domain,
            (s, v) => s with { Domain = v },
            "The domain of the site, from which every name follows. Letters beyond ASCII become punycode."
        ) with
        {
            Option = "domain",
            Required = true,
        },
        Root.Key(
            "environment",
            Of.Identifier<EnvironmentName>("name"),
            s => s.Environment,
            (s, v) => s with { Environment = v },
            "The name of the environment, part of the names of its objects."
        ) with
        {
            Option = "environment",
        },
        Root.Key(
            "cloud",
            Of.Choice<Cloud>(name => name.ToLowerInvariant()),
            s => s.Cloud,
            (s, v) => s with { Cloud = v },
            "Which cloud the environment is in: AWS, or the embedded one on this machine, which reads no AWS credentials."
        ) with
        {
            Option = "cloud",
        },
        Root.Key(
            "hosts",
            Of.Hosts,
            s => s.Hosts,
            (s, v) => s with { Hosts = v },
            "The names under which the live side is seen; each gets a staging name (`www-staging`). The domain itself may be one."
        ),
        Root.Key("strategy", Of.Choice<Strategy>(), s => s.Strategy, (s, v) => s with { Strategy = v }, "How staging becomes live.") with
        {
            Option = "strategy",
        },
        Root.Key(
            "launch",
            Of.Choice<LaunchKind>(),
            s => s.Launch,
            (s, v) => s with { Launch = v },
            "What a new group launches its instances from."
        ) with
        {
            Option = "launch",
        },
        Root.Key(
            "keep",
            Of.Number(1, 100, "images"),
            s => s.Keep,
            (s, v) => s with { Keep = v },
            "How many generations of images Clean leaves, beside those in use."
        ),
    ];
}
