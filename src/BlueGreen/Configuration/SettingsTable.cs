namespace BlueGreen.Configuration;

/// <summary>Every key of the settings, in the order of the reference. Reading, checking, the schema and the reference follow from it.</summary>
internal static class SettingsTable
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        .. GeneralKeys.All,
        .. AwsKeys.All,
        .. ComputeKeys.All,
        .. ImageKeys.All,
        .. SiteKeys.All,
        .. HealthKeys.All,
        .. LoadBalancerKeys.All,
        .. AccessKeys.All,
        .. NameKeys.All,
        .. SwitchKeys.All,
        .. ValidateKeys.All,
        .. DeployKeys.All,
        .. CleanKeys.All,
        .. HookKeys.All,
    ];

    /// <summary>Gets the keys' sections, the file itself (empty) first: <c>switch</c>, <c>hooks.switch</c>.</summary>
    public static IReadOnlyList<string> Sections { get; } =
    [.. All.SelectMany(setting => Parents(setting.Path)).Distinct(StringComparer.Ordinal)];

    /// <summary>Gets the default of every setting; the domain, which has none, is empty.</summary>
    public static EnvironmentSettings Defaults { get; } = new() { Domain = default };

    /// <summary>Gets what the sections are about, for the reference and the schema.</summary>
    public static IReadOnlyDictionary<string, string> SectionDocs { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [string.Empty] = "What the environment is.",
            ["aws"] = "Which AWS, and as whom. What is not named here comes from the SDK's own chain: variables, profiles, roles.",
            ["compute"] = "The instances of a group.",
            ["image"] = "Where images come from, and how they are tested.",
            ["site"] = "The site that is packed into an image.",
            ["health"] = "How a load balancer asks an instance for its health, and how long a new one is given.",
            ["loadBalancer"] = "The load balancers that Provision makes.",
            ["access"] = "Who may reach the instances beside the load balancers.",
            ["names"] = "Names that differ from the convention.",
            ["switch"] = "How a switch is waited for and watched.",
            ["switch.probe"] = "What the new live side is asked by HTTP while it is watched.",
            ["validate"] = "What the staging side must show before it may become live.",
            ["deploy"] = "How a deployment to staging is waited for.",
            ["clean"] = "How cleaning is waited for.",
            ["hooks"] = "Commands around operations, with the facts in their environment: see docs/validation.md.",
            ["hooks.provision"] = "Commands around Provision.",
            ["hooks.deployStaging"] = "Commands around Deploy-Staging.",
            ["hooks.switch"] = "Commands around Switch.",
            ["hooks.rollback"] = "Commands around Rollback.",
            ["hooks.clean"] = "Commands around Clean.",
        };

    /// <summary>The section that a key lies in: <c>switch</c> of <c>switch.bakeTime</c>, empty of <c>domain</c>.</summary>
    public static string Parent(string path) => path.LastIndexOf('.') is var dot and >= 0 ? path[..dot] : string.Empty;

    /// <summary>The key without its section: <c>bakeTime</c> of <c>switch.bakeTime</c>.</summary>
    public static string Leaf(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static IEnumerable<string> Parents(string path)
    {
        yield return string.Empty;
        for (var dot = path.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = path.IndexOf('.', dot + 1))
        {
            yield return path[..dot];
        }
    }
}
