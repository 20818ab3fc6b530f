using BlueGreen.LocalCloud.Machines.Processes;

namespace BlueGreen.LocalCloud.Machines.Support;

/// <summary>Whether this system can run machines.</summary>
internal static class MachineSupport
{
    // The package of Debian and Ubuntu that brings each tool.
    private static readonly (string Tool, string Package)[] Tools =
    [
        ("setpriv", "util-linux"),
        ("unshare", "util-linux"),
        ("nsenter", "util-linux"),
        ("mount", "mount"),
        ("ip", "iproute2"),
    ];

    // All that a machine is made of, once, where nobody sees it: what the kernel or a sandbox forbids shows here, with its own words.
    private const string Rehearsal = """
        set -e
        ip link add br0 type bridge
        ip link add v0 type veth peer name v1
        ip link set v0 master br0
        mkdir -p "$1/lower" "$1/upper" "$1/work" "$1/root"
        mount -t overlay overlay -o "$2lowerdir=$1/lower,upperdir=$1/upper,workdir=$1/work" "$1/root"
        mount -t tmpfs tmpfs "$1/lower"
        mount --rbind /dev "$1/root"
        unshare -n -m -p -u -f true
        """;

    /// <returns>What stands in the way; null where nothing does.</returns>
    /// <param name="dataDirectory">Where the machines' disks are to lie; null for the temporary directory.</param>
    public static async Task<Obstacle?> FindObstacleAsync(string? dataDirectory)
    {
        if (!OperatingSystem.IsLinux())
        {
            return new Obstacle("Machines are Linux namespaces, and this system is not Linux.", "Run the local cloud on Linux.");
        }

        return MissingTools() ?? MissingSubordinateIds() ?? await RehearseAsync(dataDirectory).ConfigureAwait(false);
    }

    /// <summary>What an overlay is told besides its directories: each layer must mean the same over other layers, and an ordinary user may
    /// only write attributes of his own.</summary>
    public static string OverlayOption => Namespaces.IsSystemRoot ? "redirect_dir=off,metacopy=off,index=off," : "userxattr,";

    private static Obstacle? MissingTools()
    {
        var needed = Environment.IsPrivilegedProcess ? Tools : [.. Tools, ("newuidmap", "uidmap")];
        var missing = needed.Where(t => Namespaces.Find(t.Tool) is null).ToList();
        return missing.Count == 0
            ? null
            : new Obstacle(
                $"Not installed: {string.Join(", ", missing.Select(m => m.Tool))}.",
                $"Run: apt-get install -y {string.Join(' ', missing.Select(m => m.Package).Distinct(StringComparer.Ordinal))}"
            );
    }

    private static Obstacle? MissingSubordinateIds()
    {
        var user = Environment.UserName;
        return
            Environment.IsPrivilegedProcess
            || (SubordinateIds.AreGiven("/etc/subuid", user) && SubordinateIds.AreGiven("/etc/subgid", user))
            ? null
            : new Obstacle(
                $"{user} has no subordinate user and group ids.",
                $"Run as root: usermod --add-subuids 100000-165535 --add-subgids 100000-165535 {user}"
            );
    }

    private static async Task<Obstacle?> RehearseAsync(string? dataDirectory)
    {
        var directory = dataDirectory is null
            ? Directory.CreateTempSubdirectory("bluegreen-").FullName
            : Directory.CreateDirectory(Path.Combine(dataDirectory, $"rehearsal-{Environment.ProcessId}")).FullName;
        try
        {
            var result = await Tool.TryAsync([.. Namespaces.Unshare, "sh", "-c", Rehearsal, "sh", directory, OverlayOption])
                .ConfigureAwait(false);
            return result.ExitCode == 0 ? null : Refused(result.Errors.Trim());
        }
        finally
        {
            // What the overlay left in its work directory may belong to a subordinate id.
            await Tool.RemoveAsync(directory).ConfigureAwait(false);
        }
    }

    private static Obstacle Refused(string errors) =>
        Environment.IsPrivilegedProcess
            ? new Obstacle(
                $"This system forbids namespaces or what is done in them ({errors}).",
                "Run on a machine, or in a container with the capability SYS_ADMIN."
            )
            : new Obstacle(
                $"This system forbids an ordinary user namespaces or what is done in them ({errors}).",
                "Run as root, or run once as root: sysctl -w kernel.unprivileged_userns_clone=1 kernel.apparmor_restrict_unprivileged_userns=0"
            );
}
