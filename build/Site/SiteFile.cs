namespace Build.Site;

/// <summary>A file of the site.</summary>
/// <param name="Name">Its path in the site, with slashes.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Executable">Whether its owner may run it; never on Windows.</param>
internal sealed record SiteFile(string Name, string Path, bool Executable)
{
    private static readonly string[] Litter = [".git", ".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <summary>The files of a site, in the order of their names' bytes, which is the same on every machine.</summary>
    /// <param name="root">The site's directory.</param>
    /// <exception cref="SiteException">There is no such directory, nothing in it, or something that is no plain file.</exception>
    public static IReadOnlyList<SiteFile> In(string root)
    {
        if (!Directory.Exists(root))
        {
            throw new SiteException($"site.path: {root} is not a directory; name the directory of the site.");
        }

        SiteFile[] files = [.. Walk(new DirectoryInfo(root), prefix: string.Empty).OrderBy(file => file.Name, StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new SiteException($"site.path: {root} holds no file; name the directory of the site.");
    }

    private static IEnumerable<SiteFile> Walk(DirectoryInfo directory, string prefix)
    {
        foreach (var entry in directory.EnumerateFileSystemInfos().Where(entry => !Litter.Contains(entry.Name, StringComparer.Ordinal)))
        {
            if (entry.LinkTarget is not null)
            {
                throw new SiteException($"{entry.FullName} is a link; a package holds plain files only. Copy what it points to.");
            }

            if (entry is DirectoryInfo below)
            {
                foreach (var file in Walk(below, $"{prefix}{entry.Name}/"))
                {
                    yield return file;
                }
            }
            else
            {
                yield return new SiteFile(prefix + entry.Name, entry.FullName, IsExecutable(entry));
            }
        }
    }

    private static bool IsExecutable(FileSystemInfo file) =>
        !OperatingSystem.IsWindows() && file.UnixFileMode.HasFlag(UnixFileMode.UserExecute);
}
