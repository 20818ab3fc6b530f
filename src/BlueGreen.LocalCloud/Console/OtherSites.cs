using System.Net;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Console;

/// <summary>Keeps the pages of other sites, which a browser on this machine may show, from doing anything here.</summary>
internal static class OtherSites
{
    /// <summary>Whether a request comes from the page of another site, or was led here under a name that is not this machine's.</summary>
    public static bool Sent(CloudRequest request) => Sent(request.Path, request.Header("Host"), request.Header("Origin"));

    /// <param name="path">What is asked for.</param>
    /// <param name="host">The header that names this server; null in-process.</param>
    /// <param name="origin">The page that asks, as browsers tell it; null from all other programs.</param>
    public static bool Sent(string path, string? host, string? origin) =>
        !IsOwn(origin, host) || (path.StartsWith("/_local", StringComparison.Ordinal) && !IsLoopback(host));

    private static bool IsOwn(string? origin, string? host) =>
        string.IsNullOrEmpty(origin) || string.Equals(origin, $"http://{host}", StringComparison.OrdinalIgnoreCase);

    // A name of the attacker's that resolves to 127.0.0.1 would make his page one of this server's own.
    private static bool IsLoopback(string? host)
    {
        if (string.IsNullOrEmpty(host))
        {
            return true;
        }

        var name = new HostString(host).Host;
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
    }
}
