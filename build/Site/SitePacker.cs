using System.Text.Json;
using Build.Processes;

namespace Build.Site;

/// <summary>Makes a package of a site: everything that a server needs to serve it, and <c>version.json</c>, which tells what it is.</summary>
/// <param name="programs">Runs the site's own command, and git.</param>
/// <param name="layout">Where packages go.</param>
internal sealed class SitePacker(ProgramRunner programs, Layout layout)
{
    private const string VersionFile = "version.json";

    /// <summary>Packs a site; the same content gives the same version and the same bytes.</summary>
    /// <param name="request">The site.</param>
    /// <param name="cancellationToken">Ends the site's command.</param>
    /// <exception cref="SiteException">The site can't be packed.</exception>
    /// <exception cref="ProgramException">The site's command failed.</exception>
    public async Task<SitePackage> PackAsync(SitePackRequest request, CancellationToken cancellationToken = default)
    {
        if (request.Command is { } command)
        {
            await programs.RequireAsync(Shell(command) with { WorkingDirectory = request.Path }, show: true, cancellationToken);
        }

        var files = SiteFile.In(request.Path);
        if (files.Any(file => string.Equals(file.Name, VersionFile, StringComparison.Ordinal)))
        {
            throw new SiteException($"{Path.Combine(request.Path, VersionFile)}: the packer writes this file; remove it from the site.");
        }

        var hash = ContentHash.Of(files, request.Release);
        var version = request.Version ?? hash[..ContentHash.VersionLength];
        var commit = await WorkTree.CommitAsync(programs, request.Path, cancellationToken);
        var told = JsonSerializer.SerializeToUtf8Bytes(new VersionStamp(version, request.Release, commit), JsonSerializerOptions.Web);

        Directory.CreateDirectory(layout.Site);
        var archive = Path.Combine(layout.Site, $"site-{version}.tar.gz");
        SiteArchive.Write(archive, files, VersionFile, told);
        return new SitePackage(version, request.Release, commit, hash, archive, new FileInfo(archive).Length, files.Count + 1);
    }

    private static ProgramCall Shell(string command) =>
        OperatingSystem.IsWindows() ? new ProgramCall("cmd", "/c", command) : new ProgramCall("/bin/sh", "-c", command);

    private sealed record VersionStamp(string Version, int Release, string Commit);
}
