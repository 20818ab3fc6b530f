using System.Reflection;
using System.Security.Cryptography;
using BlueGreen.LocalCloud.Machines.Base;

namespace BlueGreen.LocalCloud.Machines.Guest;

/// <summary>What the cloud brings into every machine: a layer over the base with its first process and a stand-in for systemd, and beside it
/// the script that makes a machine's root.</summary>
internal static class GuestFiles
{
    private const UnixFileMode Executable =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherExecute;

    // The name of the resource, and every path that it is written to.
    private static readonly (string Resource, string[] Paths)[] Files =
    [
        ("launch.sh", ["launch"]),
        ("lib.enter", ["layer/usr/lib/bluegreen/enter"]),
        ("lib.init", ["layer/usr/lib/bluegreen/init"]),
        ("lib.first-boot", ["layer/usr/lib/bluegreen/first-boot"]),
        ("lib.service", ["layer/usr/lib/bluegreen/service"]),
        ("lib.unit.awk", ["layer/usr/lib/bluegreen/unit.awk"]),
        ("lib.units.sh", ["layer/usr/lib/bluegreen/units.sh"]),
        ("bin.systemctl", ["layer/usr/bin/systemctl"]),
        ("sbin.shutdown", ["layer/usr/sbin/shutdown", "layer/usr/sbin/poweroff", "layer/usr/sbin/halt", "layer/usr/sbin/reboot"]),
    ];

    /// <summary>Writes them into the user's cache, unless these very files are there.</summary>
    /// <returns>The directory, with <c>launch</c> and <c>layer</c>.</returns>
    public static string Ensure()
    {
        var contents = Files.Select(f => (f.Paths, Bytes: Read(f.Resource))).ToList();
        var hash = Convert.ToHexStringLower(SHA256.HashData([.. contents.SelectMany(c => c.Bytes)]))[..12];
        var directory = CacheDirectory.Guest(hash);
        if (Directory.Exists(directory))
        {
            return directory;
        }

        var partial = $"{directory}.{Environment.ProcessId}-{Guid.NewGuid():N}";
        foreach (var (path, bytes) in contents.SelectMany(c => c.Paths.Select(path => (path, c.Bytes))))
        {
            Write(Path.Combine(partial, path), bytes);
        }

        try
        {
            Directory.Move(partial, directory);
        }
        catch (IOException) when (Directory.Exists(directory))
        {
            // Another cloud was faster, with the same files.
            Directory.Delete(partial, recursive: true);
        }

        return directory;
    }

    /// <summary>One of them.</summary>
    public static byte[] Read(string resource)
    {
        var name = $"{typeof(GuestFiles).Namespace}.{resource}";
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Write(string file, byte[] bytes)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, Executable);
        }
    }
}
