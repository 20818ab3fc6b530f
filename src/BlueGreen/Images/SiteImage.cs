using BlueGreen.Naming;

namespace BlueGreen.Images;

/// <summary>What an image is.</summary>
public enum ImageKind
{
    /// <summary>It holds one version of the site.</summary>
    Site,

    /// <summary>It holds what every version needs: the site's images are built upon it.</summary>
    Base,
}

/// <summary>An image that was made for this environment.</summary>
/// <param name="Id">The image.</param>
/// <param name="Version">The version in it.</param>
/// <param name="Release">The number that its pages show; 0 for none.</param>
/// <param name="ContentHash">The hash of what it was made from; empty where its tag is missing.</param>
/// <param name="Tested">What Serverspec said: <c>passed</c>, <c>failed</c>; null where it has not seen it.</param>
public sealed record SiteImage(ImageId Id, AppVersion Version, int Release, string ContentHash, string? Tested);

/// <summary>What an image is made of.</summary>
public sealed record SiteImageSource
{
    /// <value>What the image will be; default: the site's.</value>
    public ImageKind Kind { get; init; } = ImageKind.Site;

    /// <value>The version.</value>
    public required AppVersion Version { get; init; }

    /// <value>SHA-256 over all that goes into it, in hexadecimal, at least 12 digits: an image with the same one is not made again.</value>
    public required string ContentHash { get; init; }

    /// <value>The number that its pages show; 0 for none.</value>
    public int Release { get; init; }

    /// <value>The commit; empty where unknown.</value>
    public string Commit { get; init; } = string.Empty;
}
