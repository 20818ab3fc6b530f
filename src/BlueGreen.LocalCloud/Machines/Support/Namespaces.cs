using System.Diagnostics;

namespace BlueGreen.LocalCloud.Machines.Support;

/// <summary>How a process gets namespaces of its own, as root and as an ordinary user.</summary>
internal static class Namespaces
{
    // An ordinary user's PATH often lacks these, and ip and mkfs live there.
    private const string SystemPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    /// <summary>The command, up to the program that is to run inside.</summary>
    public static IReadOnlyList<string> Unshare =>
        Environment.IsPrivilegedProcess
            ? ["unshare", "-n", "-m", "-p", "-f", "--mount-proc", "--kill-child"]
            : ["unshare", "-U", "-r", "--map-auto", "-n", "-m", "-p", "-f", "--mount-proc", "--kill-child"];

    /// <summary>The beginning of a command that may do as it likes with the files of machines: an ordinary user's belong to his subordinate
    /// ids.</summary>
    public static IReadOnlyList<string> AsMappedRoot => Environment.IsPrivilegedProcess ? [] : ["unshare", "-U", "-r", "--map-auto"];

    /// <summary>True for the system's root; false for an ordinary user, also where a namespace makes him its own root.</summary>
    public static bool IsSystemRoot => Environment.IsPrivilegedProcess && !IsMapped;

    // In the first user namespace every id stands for itself.
    private static bool IsMapped =>
        File.Exists("/proc/self/uid_map")
        && File.ReadAllText("/proc/self/uid_map").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            is not ["0", "0", "4294967295"];

    /// <summary>The <c>PATH</c> on which the system's tools are found.</summary>
    public static string SearchPath => $"{Environment.GetEnvironmentVariable("PATH")}:{SystemPath}";

    /// <summary>A call of a tool, which is looked for on <see cref="SearchPath"/>.</summary>
    public static ProcessStartInfo Start(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(Find(command[0]) ?? command[0], command.Skip(1)) { UseShellExecute = false };
        start.Environment["PATH"] = SearchPath;
        return start;
    }

    /// <summary>Where a tool lies; null where it is not installed.</summary>
    public static string? Find(string tool) =>
        Path.IsPathRooted(tool)
            ? tool
            : SearchPath
                .Split(':', StringSplitOptions.RemoveEmptyEntries)
                .Select(directory => Path.Combine(directory, tool))
                .FirstOrDefault(File.Exists);
}
