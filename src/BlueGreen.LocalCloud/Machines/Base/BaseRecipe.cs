using System.Security.Cryptography;
using System.Text;

namespace BlueGreen.LocalCloud.Machines.Base;

/// <summary>What every machine's root file system begins with: Debian 12 as its cloud images are, and what the images of this repository need,
/// so that a bake fetches nothing.</summary>
internal static class BaseRecipe
{
    private const string Suite = "bookworm";

    // openssh-server to be reached, sudo and adduser for those who provision, procps and iproute2 for those who look; nginx, nodejs and curl
    // are what the base image installs where they are not there yet.
    private const string Packages = "openssh-server,nginx-light,nodejs,curl,ca-certificates,sudo,adduser,procps,iproute2";

    // The chroot is $1. A fresh Debian of a cloud has one user, who may do all and has no password, and serves nothing but SSH.
    private static readonly string[] Hooks =
    [
        "chroot \"$1\" useradd --create-home --shell /bin/bash --groups sudo,adm --password '*' admin",
        "echo 'admin ALL=(ALL) NOPASSWD:ALL' >\"$1/etc/sudoers.d/90-cloud-users\" && chmod 440 \"$1/etc/sudoers.d/90-cloud-users\"",
        "find \"$1/etc/systemd/system\" -path '*.wants/*' ! -name ssh.service -delete",
        "chroot \"$1\" update-rc.d nginx disable",
        "rm -f \"$1\"/etc/ssh/ssh_host_*",
        "printf '127.0.0.1 localhost\\n::1 localhost ip6-localhost ip6-loopback\\n' >\"$1/etc/hosts\"",
    ];

    // Nobody reads them there, and they are half of what is written.
    private static readonly string[] Unwanted = ["/usr/share/man/*", "/usr/share/doc/*", "/usr/share/locale/*", "/usr/share/info/*"];

    /// <summary>The command that writes the file system as a tar archive to its standard output.</summary>
    /// <param name="mirror">Another mirror than Debian's own; null for that.</param>
    public static IReadOnlyList<string> Command(string? mirror)
    {
        string[] settings = ["--quiet", "--variant=minbase", "--format=tar", $"--include={Packages}", .. Excluded(), .. Customized()];
        return mirror is null ? ["mmdebstrap", .. settings, Suite, "-"] : ["mmdebstrap", .. settings, Suite, "-", mirror];
    }

    /// <summary>Changes with the recipe.</summary>
    public static string Hash =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Command(mirror: null)))))[..12];

    private static IEnumerable<string> Excluded() =>
        Unwanted.Select(path => $"--dpkgopt=path-exclude={path}").Append("--dpkgopt=path-include=/usr/share/doc/*/copyright");

    private static IEnumerable<string> Customized() => Hooks.Select(hook => $"--customize-hook={hook}");
}
