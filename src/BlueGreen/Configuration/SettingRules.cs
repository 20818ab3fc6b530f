using BlueGreen.Naming;

namespace BlueGreen.Configuration;

/// <summary>The rules that speak of several settings.</summary>
internal static class SettingRules
{
    public static IReadOnlyList<SettingRule> All { get; } =
    [
        new(["compute.min", "compute.max"], MinimumBelowMaximum),
        new(["compute.min", "compute.max", "compute.desired"], DesiredBetween),
        new(["image.id", "image.filter", "image.ssmParameter"], OneImageSource),
        new(["image.owner", "image.filter"], OwnerHasFilter),
        new(["site.path", "site.command"], CommandHasPath),
        new(["health.interval", "health.timeout"], TimeoutBelowInterval),
        new(["loadBalancer.kind", "loadBalancer.certificateArn"], CertificateFitsKind),
        new(["domain", "environment"], HostRules.RecordFits),
        new(["domain", "environment", "hosts"], HostRules.Check),
        new(["hosts", "validate.checks"], CheckRules.Check),
        new(["names.publicZoneId", "names.privateZoneId"], ZonesDiffer),
        new(["domain", "environment", "names.loadBalancer1", "names.loadBalancer2"], LoadBalancersDiffer),
        new(["domain", "environment", "names.vpc", "names.subnet1", "names.subnet2"], SubnetsDiffer),
    ];

    private static IEnumerable<SettingError> MinimumBelowMaximum(EnvironmentSettings s) =>
        s.Compute.Min > s.Compute.Max
            ? [new("compute.min", $"{s.Compute.Min}", "exceeds compute.max", $"use at most {s.Compute.Max}, or raise compute.max")]
            : [];

    private static IEnumerable<SettingError> DesiredBetween(EnvironmentSettings s) =>
        s.Compute.Desired < s.Compute.Min
            ?
            [
                new(
                    "compute.desired",
                    $"{s.Compute.Desired}",
                    "is below compute.min",
                    $"use at least {s.Compute.Min}, or lower compute.min"
                ),
            ]
        : s.Compute.Desired > s.Compute.Max
            ? [new("compute.desired", $"{s.Compute.Desired}", "exceeds compute.max", $"use at most {s.Compute.Max}, or raise compute.max")]
        : [];

    private static IEnumerable<SettingError> OneImageSource(EnvironmentSettings s)
    {
        (string Key, string? Value)[] sources =
        [
            ("image.id", s.Image.Id?.ToString()),
            ("image.filter", s.Image.Filter),
            ("image.ssmParameter", s.Image.SsmParameter),
        ];
        var named = sources.Where(source => source.Value is not null).ToArray();
        return named.Length > 1
            ? named.Select(source => new SettingError(
                source.Key,
                $"\"{source.Value}\"",
                $"is one of {named.Length} sources of the image",
                $"keep one of {string.Join(", ", named.Select(other => other.Key))}"
            ))
            : [];
    }

    private static IEnumerable<SettingError> OwnerHasFilter(EnvironmentSettings s) =>
        s.Image is { Owner: { } owner, Filter: null }
            ?
            [
                new(
                    "image.owner",
                    $"\"{owner}\"",
                    "says whose images image.filter looks at, which is not set",
                    "set image.filter, or remove the owner"
                ),
            ]
            : [];

    private static IEnumerable<SettingError> CommandHasPath(EnvironmentSettings s) =>
        s.Site.Command is not null && s.Site.Path is null
            ? [new("site.command", null, "has no folder to run in", "name the site's folder in site.path, or remove the command")]
            : [];

    private static IEnumerable<SettingError> TimeoutBelowInterval(EnvironmentSettings s) =>
        s.Health.Timeout >= s.Health.Interval
            ?
            [
                new(
                    "health.timeout",
                    $"{s.Health.Timeout.TotalSeconds}s",
                    "is not below health.interval",
                    $"use less than {s.Health.Interval.TotalSeconds}s, or lengthen health.interval"
                ),
            ]
            : [];

    private static IEnumerable<SettingError> CertificateFitsKind(EnvironmentSettings s) =>
        s.LoadBalancer is { Kind: LoadBalancerKind.Network, CertificateArn: not null }
            ?
            [
                new(
                    "loadBalancer.certificateArn",
                    null,
                    "needs a load balancer that serves HTTPS",
                    "use Classic or Application as loadBalancer.kind, or remove the certificate"
                ),
            ]
            : [];

    private static IEnumerable<SettingError> ZonesDiffer(EnvironmentSettings s) =>
        s.Names.PublicZoneId is { } zone && zone == s.Names.PrivateZoneId
            ? [new("names.privateZoneId", $"\"{zone}\"", "is the public zone's too", "name the private zone, or remove it")]
            : [];

    private static IEnumerable<SettingError> LoadBalancersDiffer(EnvironmentSettings s) =>
        NamesOf(s) is { } names
        && string.Equals(names.LoadBalancer1.ToString(), names.LoadBalancer2.ToString(), StringComparison.OrdinalIgnoreCase)
            ? [new("names.loadBalancer2", $"\"{names.LoadBalancer2}\"", "is the first load balancer's name too", "give each its own")]
            : [];

    private static IEnumerable<SettingError> SubnetsDiffer(EnvironmentSettings s) =>
        NamesOf(s)?.Subnets is [var first, var second] && string.Equals(first, second, StringComparison.Ordinal)
            ? [new("names.subnet2", $"\"{second}\"", "is the first subnet's name too", "give each its own")]
            : [];

    /// <summary>The names without the hosts, which have rules of their own; null where even the record's name is too long.</summary>
    private static EnvironmentNames? NamesOf(EnvironmentSettings s) =>
        HostRules.RecordFits(s).Any() ? null : EnvironmentNames.For(s.Domain, s.Environment, [], s.Names);
}
