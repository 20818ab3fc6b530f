using System.Diagnostics;
using BlueGreen.LocalCloud.Machines.Processes;
using BlueGreen.LocalCloud.Machines.Support;

namespace BlueGreen.LocalCloud.Machines.Base;

/// <summary>Makes the base root file system once: whole or not at all, and by one process at a time.</summary>
/// <param name="time">The clock of waits.</param>
/// <param name="tell">Told of progress, a line at a time.</param>
internal sealed class BaseStore(TimeProvider time, Action<string> tell)
{
    private const string Keyring = "/usr/share/keyrings/debian-archive-keyring.gpg";

    // Where half of it can be made in memory the disk need not wait for each of a thousand files: four times as fast.
    private const string Memory = "/dev/shm";
    private const long MemoryNeeded = 1L << 30;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    /// <summary>Makes it unless it is there.</summary>
    /// <returns>What stands in the way; null where it is there.</returns>
    public async Task<Obstacle?> EnsureAsync()
    {
        if (Directory.Exists(CacheDirectory.Base))
        {
            return null;
        }

        if (MissingTools() is { } missing)
        {
            return missing;
        }

        _ = Directory.CreateDirectory(CacheDirectory.Path);
        await using var turn = await TakeTurnAsync().ConfigureAwait(false);
        return Directory.Exists(CacheDirectory.Base) ? null : await MakeAsync().ConfigureAwait(false);
    }

    private static Obstacle? MissingTools()
    {
        var packages = new List<string>();
        if (Namespaces.Find("mmdebstrap") is null)
        {
            packages.Add("mmdebstrap");
        }

        if (!File.Exists(Keyring))
        {
            packages.Add("debian-archive-keyring");
        }

        return packages.Count == 0
            ? null
            : new Obstacle(
                $"What makes the machines' root file system is not installed: {string.Join(", ", packages)}.",
                $"Run: apt-get install -y {string.Join(' ', packages)}"
            );
    }

    private async Task<FileStream> TakeTurnAsync()
    {
        var file = CacheDirectory.Base + ".lock";
        for (var told = false; ; told = true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                if (!told)
                {
                    tell("Another process is making the machines' root file system; waiting for it.");
                }

                await Task.Delay(BetweenLooks, time).ConfigureAwait(false);
            }
        }
    }

    private async Task<Obstacle?> MakeAsync()
    {
        tell("Making the machines' root file system (Debian 12, nginx, Node.js), once; this takes about a minute ...");
        var begin = time.GetTimestamp();
        var partial = CacheDirectory.Base + ".partial";
        await Tool.RemoveAsync(partial).ConfigureAwait(false);
        _ = Directory.CreateDirectory(partial);
        if (await FillAsync(partial).ConfigureAwait(false) is { } failure)
        {
            await Tool.RemoveAsync(partial).ConfigureAwait(false);
            return new Obstacle(
                $"The machines' root file system could not be made: {failure}",
                "See whether Debian's mirror is reached from here, or name another in BLUEGREEN_DEBIAN_MIRROR."
            );
        }

        Directory.Move(partial, CacheDirectory.Base);
        tell($"The root file system is made, in {time.GetElapsedTime(begin).TotalSeconds:0} s: {CacheDirectory.Base}");
        return null;
    }

    private static async Task<string?> FillAsync(string directory)
    {
        var make = Namespaces.Start(BaseRecipe.Command(Environment.GetEnvironmentVariable("BLUEGREEN_DEBIAN_MIRROR")));
        make.RedirectStandardOutput = true;
        make.RedirectStandardError = true;
        if (HasMemory())
        {
            make.Environment["TMPDIR"] = Memory;
        }

        // Devices are bound in when a machine starts, and can't be made by an ordinary user.
        var unpack = Namespaces.Start([
            .. Namespaces.AsMappedRoot,
            "tar",
            "--extract",
            "--directory",
            directory,
            "--numeric-owner",
            "--same-permissions",
            "--xattrs",
            "--exclude=./dev/*",
        ]);
        unpack.RedirectStandardInput = true;
        unpack.RedirectStandardError = true;
        using var maker = Process.Start(make)!;
        using var unpacker = Process.Start(unpack)!;
        var errors = maker.StandardError.ReadToEndAsync();
        var unpackErrors = unpacker.StandardError.ReadToEndAsync();
        try
        {
            await maker.StandardOutput.BaseStream.CopyToAsync(unpacker.StandardInput.BaseStream).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // One of the two has ended: its exit code tells.
        }

        unpacker.StandardInput.Close();
        maker.StandardOutput.Close();
        await maker.WaitForExitAsync().ConfigureAwait(false);
        await unpacker.WaitForExitAsync().ConfigureAwait(false);
        return maker.ExitCode != 0 ? Tail(await errors.ConfigureAwait(false))
            : unpacker.ExitCode != 0 ? Tail(await unpackErrors.ConfigureAwait(false))
            : null;
    }

    private static bool HasMemory()
    {
        try
        {
            return new DriveInfo(Memory).AvailableFreeSpace > MemoryNeeded;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string Tail(string errors) =>
        string.Join(' ', errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(3));
}
