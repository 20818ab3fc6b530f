namespace BlueGreen.Configuration;

/// <summary>The load balancers that Provision makes.</summary>
internal static class LoadBalancerKeys
{
    private static readonly SettingSection<LoadBalancerSettings> Section = new(
        "loadBalancer",
        s => s.LoadBalancer,
        (s, v) => s with { LoadBalancer = v }
    );

    public static IReadOnlyList<Setting> All { get; } =
    [
        Section.Key(
            "kind",
            Of.Choice<LoadBalancerKind>(),
            s => s.Kind,
            (s, v) => s with { Kind = v },
            "The kind that Provision makes; everywhere else the kind is read from what exists."
        ) with
        {
            Option = "load-balancer",
        },
        Section.Key(
            "certificateArn",
            Of.Text(
                "ARN",
                "the ARN of a certificate, such as arn:aws:acm:eu-west-2:123456789012:certificate/ID",
                "^arn:[a-z-]+:(acm|iam):[a-z0-9-]*:[0-9]{12}:.{1,512}$"
            ),
            s => s.CertificateArn,
            (s, v) => s with { CertificateArn = v },
            "The certificate with which HTTPS is served; for Classic and Application."
        ) with
        {
            DefaultNote = "HTTP only",
        },
        Section.Key(
            "drainTime",
            Of.Seconds(1, 3600),
            s => s.DrainTime,
            (s, v) => s with { DrainTime = v },
            "How long an instance that leaves may finish its requests."
        ),
        Section.Key(
            "idleTimeout",
            Of.Seconds(1, 4000),
            s => s.IdleTimeout,
            (s, v) => s with { IdleTimeout = v },
            "After how long an idle connection is closed."
        ),
    ];
}
