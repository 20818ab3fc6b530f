using BlueGreen.Naming;

namespace BlueGreen.Images;

/// <summary>An image that holds one version of the site.</summary>
/// <param name="Id">The image.</param>
/// <param name="Version">The version in it.</param>
/// <param name="Release">The number that its pages show; 0 for none.</param>
/// <param name="ContentHash">The hash of the packed site in it; empty where its tag is missing.</param>
/// <param name="Tested">What Serverspec said: <c>passed</c>, <c>failed</c>; null where it has not seen it.</param>
public sealed record SiteImage(ImageId Id, AppVersion Version, int Release, string ContentHash, string? Tested);

/// <summary>What an image is made of.</summary>
public sealed record SiteImageSource
{
    /// <value>The version.</value>
    public required AppVersion Version { get; init; }

    /// <value>SHA-256 over the packed site, in hexadecimal: an image with the same one is not made again.</value>
    public required string ContentHash { get; init; }

    /// <value>The number that its pages show; 0 for none.</value>
    public int Release { get; init; }

    /// <value>The commit; empty where unknown.</value>
    public string Commit { get; init; } = string.Empty;
}
