namespace Build.Site;

/// <summary>What <c>Build.json</c> holds.</summary>
/// <param name="SchemaVersion">Rises when a reader would have to change.</param>
/// <param name="Target">The target.</param>
/// <param name="Version">The packed site's version.</param>
/// <param name="Release">The number that its pages show; 0 for none.</param>
/// <param name="Commit">The site's last commit; empty without git.</param>
/// <param name="ContentHash">SHA-256 over the content.</param>
/// <param name="Archive">The package, relative to the root.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Files">How many files it holds.</param>
internal sealed record BuildResult(
    int SchemaVersion,
    string Target,
    string Version,
    int Release,
    string Commit,
    string ContentHash,
    string Archive,
    long Bytes,
    int Files
)
{
    public static BuildResult Of(SitePackage package, Layout layout) =>
        new(
            SchemaVersion: 1,
            Target: "Build",
            package.Version,
            package.Release,
            package.Commit,
            package.ContentHash,
            layout.Display(package.Archive),
            package.Bytes,
            package.Files
        );
}
