using System.Security.Cryptography;
using System.Text;
using Cake.Core;
using Cake.Core.IO;

namespace Cake.BlueGreen.Images;

/// <summary>A hash over specs: an image that has passed other ones is tested again.</summary>
internal static class SpecsHash
{
    private const int Length = 12;

    public static string Of(ICakeContext context, IEnumerable<DirectoryPath> specs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var directory in specs.Select(path => path.MakeAbsolute(context.Environment)))
        {
            var files = context
                .FileSystem.GetDirectory(directory)
                .GetFiles("*", SearchScope.Recursive)
                .OrderBy(file => file.Path.FullPath, StringComparer.Ordinal);
            foreach (var file in files)
            {
                using var stream = file.OpenRead();
                hash.AppendData(Encoding.UTF8.GetBytes($"{directory.GetRelativePath(file.Path)}\n{file.Length}\n"));
                hash.AppendData(SHA256.HashData(stream));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Length];
    }
}
