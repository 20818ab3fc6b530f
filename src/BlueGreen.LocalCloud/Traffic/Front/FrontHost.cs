using System.Net;

namespace BlueGreen.LocalCloud.Traffic.Front;

/// <summary>
/// Between the names of the cloud and those that a browser on the host can open: <c>www.londontamed.com.localhost:8080</c> is
/// <c>www.londontamed.com</c>, for every name below <c>localhost</c> is loopback.
/// </summary>
/// <param name="Name">The name in the cloud.</param>
/// <param name="Suffix">What the browser has after it, e.g. <c>.localhost:8080</c>.</param>
internal sealed record FrontHost(string Name, string Suffix)
{
    private const string Localhost = ".localhost";

    /// <summary>The name that a Host header means; null where it means the front itself.</summary>
    public static FrontHost? Parse(HostString host)
    {
        var name = host.Host.ToLowerInvariant().TrimEnd('.');
        var port = host.Port is { } number ? $":{number}" : "";
        if (name is "" or "localhost" || IPAddress.TryParse(name.Trim('[', ']'), out _))
        {
            return null;
        }

        return name.EndsWith(Localhost, StringComparison.Ordinal)
            ? new FrontHost(name[..^Localhost.Length], Localhost + port)
            : new FrontHost(name, Suffix: "");
    }

    /// <summary>Where the browser goes for an address in the cloud; the address itself where it is none of the cloud's names.</summary>
    public string Show(string location, Func<string, bool> isOurs) =>
        Suffix.Length > 0 && Uri.TryCreate(location, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && isOurs(uri.Host)
            ? $"http://{uri.Host}{Suffix}{uri.PathAndQuery}{uri.Fragment}"
            : location;
}
