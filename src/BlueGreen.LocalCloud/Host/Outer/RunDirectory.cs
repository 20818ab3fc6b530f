using System.Security.Cryptography;
using System.Text;
using BlueGreen.LocalCloud.Machines.Processes;

namespace BlueGreen.LocalCloud.Host.Outer;

/// <summary>Where the outer and the inner process meet: sockets, and small files.</summary>
internal sealed record RunDirectory(string Path)
{
    // sockaddr_un holds 108 bytes, the final zero included.
    private const int LongestSocketPath = 107;

    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The API.</summary>
    public string Api => In("api.sock");

    /// <summary>The load balancers, by the names that the world sees.</summary>
    public string Front => In("front.sock");

    /// <summary>The load balancers, by the names that a VPC sees.</summary>
    public string VpcFront => In("vpc.sock");

    /// <summary>The script that enters, unless the user wants it elsewhere.</summary>
    public string Enter => In("enter");

    /// <summary>What asks the public view for names.</summary>
    public string ResolvConf => In("resolv.conf");

    /// <summary>What asks the VPC's view for names.</summary>
    public string VpcResolvConf => In("resolv-vpc.conf");

    public string NsSwitchConf => In("nsswitch.conf");

    /// <summary>Makes it, empty: beside the data where that path is short enough for a socket, so that nothing is left elsewhere.</summary>
    public static RunDirectory Make(string? dataDirectory)
    {
        if (dataDirectory is null)
        {
            return new RunDirectory(Directory.CreateTempSubdirectory("bluegreen-").FullName);
        }

        var beside = new RunDirectory(System.IO.Path.Combine(dataDirectory, "run"));
        if (Encoding.UTF8.GetByteCount(beside.Front) > LongestSocketPath)
        {
            return new RunDirectory(Directory.CreateTempSubdirectory("bluegreen-" + Short(dataDirectory) + "-").FullName);
        }

        if (Directory.Exists(beside.Path))
        {
            Directory.Delete(beside.Path, recursive: true);
        }

        _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(beside.Path) : Directory.CreateDirectory(beside.Path, Private);
        return beside;
    }

    /// <summary>Removes it, and the machines' disks that lie in it where no other place was named for them.</summary>
    public Task DeleteAsync() => Tool.RemoveAsync(Path);

    private static string Short(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..8];

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
