using System.Formats.Tar;
using System.IO.Compression;

namespace Build.Site;

/// <summary>Writes a package: the same site gives the same bytes.</summary>
internal static class SiteArchive
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <param name="path">The archive, a <c>.tar.gz</c>; replaced where it exists.</param>
    /// <param name="files">The site's files.</param>
    /// <param name="versionName">The name of the file that tells the version.</param>
    /// <param name="version">What it holds.</param>
    public static void Write(string path, IEnumerable<SiteFile> files, string versionName, byte[] version)
    {
        var draft = path + ".tmp";
        using (var gzip = new GZipStream(File.Create(draft), CompressionLevel.SmallestSize))
        // GNU's form: the POSIX one writes the process id into the archive where a name is long.
        using (var tar = new TarWriter(gzip, TarEntryFormat.Gnu))
        {
            foreach (var file in files)
            {
                using var content = File.OpenRead(file.Path);
                tar.WriteEntry(Entry(file.Name, file.Executable ? Readable | Executable : Readable, content));
            }

            using var told = new MemoryStream(version);
            tar.WriteEntry(Entry(versionName, Readable, told));
        }

        File.Move(draft, path, overwrite: true);
    }

    private static GnuTarEntry Entry(string name, UnixFileMode mode, Stream content) =>
        new(TarEntryType.RegularFile, name)
        {
            Mode = mode,
            ModificationTime = DateTimeOffset.UnixEpoch,
            DataStream = content,
        };
}
