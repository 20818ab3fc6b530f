using BlueGreen.Images;
using BlueGreen.Naming;
using Build.Site;

namespace Build.Images;

/// <summary>What the images of this repository are made of, and the hashes by which one that is there is known again.</summary>
/// <param name="layout">Where the templates lie.</param>
internal sealed class ImageSource(Layout layout)
{
    private const string Specs = "spec/";
    private const string Seal = "seal.sh";

    /// <summary>The base image: its template and scripts, and with them which image it starts from.</summary>
    /// <param name="commit">The commit; empty where unknown.</param>
    public SiteImageSource OfBase(string commit)
    {
        var hash = BaseHash();
        return new SiteImageSource
        {
            Kind = ImageKind.Base,
            Version = AppVersion.Parse(hash[..ContentHash.VersionLength]),
            ContentHash = hash,
            Commit = commit,
        };
    }

    /// <summary>The image of a packed site: the package, the template and scripts, and the base image's content.</summary>
    public SiteImageSource OfSite(SitePackage package) =>
        Of(package) with
        {
            ContentHash = ContentHash.Of([package.ContentHash, Hash(layout.SiteTemplates), BaseHash()]),
        };

    /// <summary>What stands for the image of a packed site where none is baked: the package alone.</summary>
    public static SiteImageSource Of(SitePackage package) =>
        new()
        {
            Version = AppVersion.Parse(package.Version),
            ContentHash = package.ContentHash,
            Release = package.Release,
            Commit = package.Commit,
        };

    private string BaseHash() => Hash(layout.BaseTemplates);

    // The specs look at an image from outside, and are not part of it.
    private string Hash(string templates) =>
        ContentHash.Of(
            [
                .. SiteFile.In(templates).Where(file => !file.Name.StartsWith(Specs, StringComparison.Ordinal)),
                new SiteFile($"../{Seal}", Path.Combine(layout.Images, Seal), Executable: true),
            ],
            release: 0
        );
}
