using System.Globalization;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>The attributes that a kind of resource has, each with its default and the values that it takes.</summary>
/// <param name="What">The resource, as AWS begins its sentences.</param>
internal sealed record AttributeTable(string What, IReadOnlyList<AttributeRow> Rows)
{
    public const string DeletionProtection = "deletion_protection.enabled";
    public const string DeregistrationDelay = "deregistration_delay.timeout_seconds";

    /// <summary>Cross-zone balancing is always on for a load balancer; a target group may switch it off.</summary>
    public static readonly AttributeTable LoadBalancer = new(
        "Load balancer",
        [
            Truth("access_logs.s3.enabled", "false"),
            Text("access_logs.s3.bucket"),
            Text("access_logs.s3.prefix"),
            Number("client_keep_alive.seconds", 3600, 60, 604_800),
            Truth("connection_logs.s3.enabled", "false"),
            Text("connection_logs.s3.bucket"),
            Text("connection_logs.s3.prefix"),
            Truth(DeletionProtection, "false"),
            Number("idle_timeout.timeout_seconds", 60, 1, 4000),
            Truth("ipv6.deny_all_igw_traffic", "false"),
            Choice("load_balancing.cross_zone.enabled", "true"),
            Choice("routing.http.desync_mitigation_mode", "defensive", "monitor", "strictest"),
            Truth("routing.http.drop_invalid_header_fields.enabled", "false"),
            Truth("routing.http.preserve_host_header.enabled", "false"),
            Truth("routing.http.x_amzn_tls_version_and_cipher_suite.enabled", "false"),
            Truth("routing.http.xff_client_port.enabled", "false"),
            Choice("routing.http.xff_header_processing.mode", "append", "preserve", "remove"),
            Truth("routing.http2.enabled", "true"),
            Truth("waf.fail_open.enabled", "false"),
            Truth("zonal_shift.config.enabled", "false"),
        ]
    );

    public static readonly AttributeTable TargetGroup = new(
        "Target group",
        [
            Number(DeregistrationDelay, 300, 0, 3600),
            Choice("load_balancing.algorithm.anomaly_mitigation", "off", "on"),
            Choice("load_balancing.algorithm.type", "round_robin", "least_outstanding_requests", "weighted_random"),
            Choice("load_balancing.cross_zone.enabled", "use_load_balancer_configuration", "true", "false"),
            Number("slow_start.duration_seconds", 0, 0, 900),
            Text("stickiness.app_cookie.cookie_name"),
            Number("stickiness.app_cookie.duration_seconds", 86_400, 1, 604_800),
            Truth("stickiness.enabled", "false"),
            Number("stickiness.lb_cookie.duration_seconds", 86_400, 1, 604_800),
            Choice("stickiness.type", "lb_cookie", "app_cookie"),
            Text("target_group_health.dns_failover.minimum_healthy_targets.count", "1"),
            Text("target_group_health.dns_failover.minimum_healthy_targets.percentage", "off"),
            Number("target_group_health.unhealthy_state_routing.minimum_healthy_targets.count", 1, 1, 1000),
            Text("target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage", "off"),
        ]
    );

    public static readonly AttributeTable Listener = new("Listener", [Truth("routing.http.response.server.enabled", "true")]);

    /// <summary>The value as it was set, or the default.</summary>
    public string Value(SortedDictionary<string, string> set, string key) =>
        set.GetValueOrDefault(key) ?? Rows.First(row => row.Key == key).Default;

    /// <summary>Refuses an attribute that there is not, or a value that it does not take.</summary>
    public void Check(string key, string value)
    {
        var row =
            Rows.FirstOrDefault(row => row.Key == key) ?? throw ElbV2Errors.Validation($"{What} attribute key '{key}' is not recognized");
        if (!row.Takes(value))
        {
            throw ElbV2Errors.Validation($"{What} attribute value '{value}' is not valid for the key '{key}'");
        }
    }

    private static AttributeRow Truth(string key, string common) => new(key, common, value => value is "true" or "false");

    private static AttributeRow Text(string key, string common = "") => new(key, common, _ => true);

    private static AttributeRow Choice(string key, string common, params string[] others) =>
        new(key, common, value => value == common || others.Contains(value));

    private static AttributeRow Number(string key, int common, int least, int greatest) =>
        new(
            key,
            common.ToString(CultureInfo.InvariantCulture),
            value =>
                int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= least
                && number <= greatest
        );
}

/// <summary>One attribute.</summary>
internal sealed record AttributeRow(string Key, string Default, Predicate<string> Takes);
