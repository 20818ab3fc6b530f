using System.Globalization;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic.Health;

/// <summary>What a health check asks: <c>HTTP:3001/health</c>, <c>TCP:80</c> and the like.</summary>
/// <param name="Path">With a leading slash; null where nothing is asked beyond a connection.</param>
internal sealed record ProbeTarget(WireProtocol Protocol, int Port, string? Path)
{
    /// <summary>Reads a target that was checked when it was set.</summary>
    public static ProbeTarget Parse(string target)
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        var slash = target.IndexOf('/', StringComparison.Ordinal);
        var protocol = Enum.Parse<WireProtocol>(target[..colon], ignoreCase: true);
        var port = int.Parse(target[(colon + 1)..(slash < 0 ? target.Length : slash)], CultureInfo.InvariantCulture);
        return new ProbeTarget(protocol, port, slash < 0 ? null : target[slash..]);
    }
}
