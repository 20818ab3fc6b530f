namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>The kinds of policies, and the attributes that each takes.</summary>
internal static class PolicyTypes
{
    public const string AppCookie = "AppCookieStickinessPolicyType";
    public const string LoadBalancerCookie = "LBCookieStickinessPolicyType";
    public const string CookieName = "CookieName";
    public const string CookieExpirationPeriod = "CookieExpirationPeriod";

    public static readonly IReadOnlyList<PolicyType> All =
    [
        new(AppCookie, "Stickiness that follows a cookie of the application.", [new(CookieName, "String", "ONE")]),
        new(
            LoadBalancerCookie,
            "Stickiness that follows a cookie of the load balancer; its lifetime is in seconds.",
            [new(CookieExpirationPeriod, "Long", "ZERO_OR_ONE")]
        ),
        new("ProxyProtocolPolicyType", "Whether the proxy protocol's header is sent first.", [new("ProxyProtocol", "Boolean", "ONE")]),
        new(
            "SSLNegotiationPolicyType",
            "Protocols, ciphers and options of encrypted listeners.",
            [new("Reference-Security-Policy", "String", "ZERO_OR_ONE")]
        ),
        new("PublicKeyPolicyType", "A public key of instances that are trusted.", [new("PublicKey", "String", "ONE")]),
        new(
            "BackendServerAuthenticationPolicyType",
            "Which public keys instances must have.",
            [new("PublicKeyPolicyName", "PolicyName", "ONE_OR_MORE")]
        ),
    ];

    public static PolicyType Find(string name) => All.FirstOrDefault(type => type.Name == name) ?? throw ElbErrors.PolicyTypeNotFound(name);

    public static string? Value(this BalancerPolicy policy, string attribute) =>
        policy.Attributes.Find(other => other.Name == attribute)?.Value;
}

/// <summary>A kind of policy.</summary>
internal sealed record PolicyType(string Name, string Description, IReadOnlyList<PolicyAttributeType> Attributes);

/// <summary>An attribute that a kind of policy takes.</summary>
internal sealed record PolicyAttributeType(string Name, string Type, string Cardinality);
