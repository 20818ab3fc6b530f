using BlueGreen.Naming;

namespace BlueGreen.Configuration;

/// <summary>Which AWS, and as whom. What is not named here comes from the SDK's own chain: variables, profiles, roles.</summary>
public sealed record AwsSettings
{
    /// <summary>Gets the profile of the shared AWS configuration, SSO profiles too.</summary>
    /// <value>Default: the SDK's.</value>
    public string? Profile { get; init; }

    /// <summary>Gets the ARN of the role to assume.</summary>
    /// <value>Default: none is assumed.</value>
    public string? RoleArn { get; init; }

    /// <summary>Gets where the external id for assuming the role is found.</summary>
    /// <value><c>env:NAME</c>; default: none is sent.</value>
    public SecretReference? ExternalId { get; init; }

    /// <summary>Gets the region of the environment.</summary>
    /// <value>Default: the SDK's.</value>
    public Region? Region { get; init; }

    /// <summary>Gets the account of the environment; any other is refused.</summary>
    /// <value>12 digits; default: not checked.</value>
    public AccountId? Account { get; init; }

    /// <summary>Gets the address of an AWS that is not Amazon's.</summary>
    /// <value>http or https, without user and password; default: the SDK's.</value>
    public Uri? EndpointUrl { get; init; }
}
