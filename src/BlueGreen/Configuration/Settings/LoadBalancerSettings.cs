namespace BlueGreen.Configuration;

/// <summary>The load balancers that Provision makes.</summary>
public sealed record LoadBalancerSettings
{
    /// <summary>Gets the kind that Provision makes; everywhere else the kind is read from what exists.</summary>
    /// <value>Classic or Application; default Application.</value>
    public LoadBalancerKind Kind { get; init; } = LoadBalancerKind.Application;

    /// <summary>Gets the ARN of the certificate with which HTTPS is served.</summary>
    /// <value>Classic and Application only; default: none, HTTP only.</value>
    public string? CertificateArn { get; init; }

    /// <summary>Gets how long an instance that leaves may finish its requests.</summary>
    /// <value>1 s to 1 h; default 60 s.</value>
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets after how long an idle connection is closed.</summary>
    /// <value>1 s to 4000 s; default 60 s.</value>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(60);
}
