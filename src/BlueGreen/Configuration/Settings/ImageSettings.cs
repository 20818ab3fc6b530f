using BlueGreen.Naming;

namespace BlueGreen.Configuration;

/// <summary>Where images come from, and how they are tested. With none of the three sources, the image is baked.</summary>
public sealed record ImageSettings
{
    /// <summary>The value of <see cref="Tests"/> for an image that is deployed without being tested.</summary>
    public const string NoTests = "none";

    /// <summary>Gets the id of an image that comes from elsewhere: nothing is baked.</summary>
    /// <value>At most one of <see cref="Id"/>, <see cref="Filter"/> and <see cref="SsmParameter"/>; default: none.</value>
    public ImageId? Id { get; init; }

    /// <summary>Gets the name pattern of images that come from elsewhere; the newest that is available is taken.</summary>
    /// <value>At most one of the three; default: none.</value>
    public string? Filter { get; init; }

    /// <summary>Gets whose images <see cref="Filter"/> looks at.</summary>
    /// <value>An account, <c>self</c>, <c>amazon</c> or <c>aws-marketplace</c>; default: <c>self</c>.</value>
    public string? Owner { get; init; }

    /// <summary>Gets the Systems Manager parameter that holds the id of an image that comes from elsewhere.</summary>
    /// <value>At most one of the three; default: none.</value>
    public string? SsmParameter { get; init; }

    /// <summary>Gets the folder with the Serverspec tests of the image; <c>none</c> for an image that needs no test.</summary>
    /// <value>Default: those beside the templates.</value>
    public string? Tests { get; init; }

    /// <summary>Gets the user as whom Packer and the tests log in; it may use sudo without a password.</summary>
    /// <value>A user of the image; default: <c>admin</c>, Debian's.</value>
    public string SshUser { get; init; } = "admin";

    /// <summary>Gets a value indicating whether the image comes from elsewhere, so that none is baked.</summary>
    public bool IsFromElsewhere => Id is not null || Filter is not null || SsmParameter is not null;

    /// <summary>Gets a value indicating whether an image must be tested before it is deployed.</summary>
    public bool IsTested => !string.Equals(Tests, NoTests, StringComparison.OrdinalIgnoreCase);
}
