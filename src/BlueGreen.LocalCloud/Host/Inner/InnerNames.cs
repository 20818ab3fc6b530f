using System.Net;
using BlueGreen.LocalCloud.Host.Outer;
using BlueGreen.LocalCloud.Machines.Processes;

namespace BlueGreen.LocalCloud.Host.Inner;

/// <summary>Where programs inside the cloud's network ask for names: its own DNS server, never the host's.</summary>
internal static class InnerNames
{
    /// <summary>The resolver that answers as the world sees the zones.</summary>
    public static readonly IPAddress PublicResolver = IPAddress.Parse("198.18.255.53");

    /// <summary>The resolver that answers an instance as its VPC sees the zones.</summary>
    public static readonly IPAddress VpcResolver = IPAddress.Parse("169.254.169.253");

    /// <summary>Lays the cloud's resolver files over the system's; only this mount namespace sees them.</summary>
    public static async Task UseAsync(RunDirectory directory)
    {
        await File.WriteAllTextAsync(directory.ResolvConf, ResolvConf(PublicResolver)).ConfigureAwait(false);
        await File.WriteAllTextAsync(directory.VpcResolvConf, ResolvConf(VpcResolver)).ConfigureAwait(false);
        await LayOverAsync(directory.ResolvConf, "/etc/resolv.conf").ConfigureAwait(false);
        // systemd-resolved would be asked past resolv.conf, over a socket of the host.
        await File.WriteAllTextAsync(directory.NsSwitchConf, "passwd: files\ngroup: files\nhosts: files dns\n").ConfigureAwait(false);
        await LayOverAsync(directory.NsSwitchConf, "/etc/nsswitch.conf").ConfigureAwait(false);
    }

    private static string ResolvConf(IPAddress resolver) => $"nameserver {resolver}\noptions timeout:2 attempts:2\n";

    private static async Task LayOverAsync(string file, string over)
    {
        if (File.Exists(over))
        {
            _ = await Tool.RunAsync(["mount", "--bind", file, over]).ConfigureAwait(false);
        }
    }
}
