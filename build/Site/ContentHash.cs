using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Build.Site;

/// <summary>A hash over what a package holds: names, contents, who may run what, and the release number; not times or places.</summary>
internal static class ContentHash
{
    /// <summary>As many digits as make two sites differ, and still fit into names.</summary>
    public const int VersionLength = 12;

    public static string Of(IEnumerable<SiteFile> files, int release)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AppendNumber(hash, release);
        foreach (var file in files)
        {
            // Each part is preceded by its length, or "ab" + "c" would equal "a" + "bc".
            var name = Encoding.UTF8.GetBytes(file.Name);
            AppendNumber(hash, name.Length);
            hash.AppendData(name);
            hash.AppendData([file.Executable ? (byte)1 : (byte)0]);
            var content = File.ReadAllBytes(file.Path);
            AppendNumber(hash, content.Length);
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A hash over other hashes.</summary>
    public static string Of(IEnumerable<string> hashes) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', hashes))));

    private static void AppendNumber(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
