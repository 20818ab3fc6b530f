using System.Globalization;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic.Health;

/// <summary>What a health check asks: <c>HTTP:3001/health</c>, <c>TCP:80</c> and the like.</summary>
/// <param name="Path">With a leading slash; null where nothing is asked beyond a connection.</param>
/// <param name="Codes">The status codes that are a yes, such as <c>200</c> or <c>200-299,301</c>.</param>
internal sealed record ProbeTarget(WireProtocol Protocol, int Port, string? Path, string Codes)
{
    public bool Accepts(int status) =>
        Codes
            .Split(',')
            .Select(range => range.Split('-'))
            .Any(range =>
                status >= int.Parse(range[0], CultureInfo.InvariantCulture) && status <= int.Parse(range[^1], CultureInfo.InvariantCulture)
            );

    /// <summary>Reads a target that was checked when it was set.</summary>
    public static ProbeTarget Parse(string target, string codes = "200")
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        var slash = target.IndexOf('/', StringComparison.Ordinal);
        var protocol = Enum.Parse<WireProtocol>(target[..colon], ignoreCase: true);
        var port = int.Parse(target[(colon + 1)..(slash < 0 ? target.Length : slash)], CultureInfo.InvariantCulture);
        return new ProbeTarget(protocol, port, slash < 0 ? null : target[slash..], codes);
    }
}
