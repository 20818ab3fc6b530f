namespace Build.Site;

/// <summary>A packed site.</summary>
/// <param name="Version">What its servers say they run.</param>
/// <param name="Release">The number that its pages show; 0 outside of a rehearsal.</param>
/// <param name="Commit">The last commit that changed the site, with <c>-dirty</c> where uncommitted changes are packed; empty without git.</param>
/// <param name="ContentHash">SHA-256 over what is packed, in hexadecimal.</param>
/// <param name="Archive">The archive's path.</param>
/// <param name="Bytes">The archive's size.</param>
/// <param name="Files">How many files it holds.</param>
internal sealed record SitePackage(string Version, int Release, string Commit, string ContentHash, string Archive, long Bytes, int Files);
