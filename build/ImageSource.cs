using BlueGreen.Images;
using BlueGreen.Naming;
using Build.Site;

namespace Build;

/// <summary>What an image of a packed site is made of.</summary>
internal static class ImageSource
{
    public static SiteImageSource Of(SitePackage package) =>
        new()
        {
            Version = AppVersion.Parse(package.Version),
            ContentHash = package.ContentHash,
            Release = package.Release,
            Commit = package.Commit,
        };
}
