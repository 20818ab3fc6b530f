using BlueGreen.Images;
using BlueGreen.Naming;
using Build.Site;

namespace Build.Images;

/// <summary>Where images come from: the one place that knows whether there are machines to make and test them on.</summary>
internal interface IImageWorkshop
{
    /// <summary>Why no machine is used; null where images are baked and tested.</summary>
    public string? WhyNoMachines { get; }

    /// <summary>Provides the image that the site's is built upon; the one that is there, if there is one of the same content.</summary>
    /// <returns>The image; null where none is needed.</returns>
    public Task<SiteImage?> BakeBaseAsync();

    /// <summary>Provides the image of a packed site; the one that is there, if there is one of the same content.</summary>
    /// <param name="package">The packed site.</param>
    /// <param name="basis">The base image.</param>
    public Task<SiteImage> BakeAsync(SitePackage package, SiteImage? basis);

    /// <summary>Finds the image of a packed site, without making one.</summary>
    /// <param name="package">The packed site.</param>
    /// <returns>The image; null where it would have to be made.</returns>
    public Task<SiteImage?> FindAsync(SitePackage package);

    /// <summary>Tests an image that was made here.</summary>
    /// <param name="image">The image.</param>
    public Task<ImageTestResult?> TestAsync(SiteImage image);

    /// <summary>Tests an image that comes from elsewhere, unless it has passed before.</summary>
    /// <param name="image">The image; null for the one that the settings name.</param>
    /// <param name="version">The version that it should hold; null for the one that it tells.</param>
    /// <returns>What was found; null where it can't be tested here.</returns>
    public Task<ImageTestResult?> TestAsync(ImageId? image, AppVersion? version);
}
