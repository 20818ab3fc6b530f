namespace BlueGreen.LocalCloud.Route53;

/// <summary>Hosted zones and the changes made to them.</summary>
internal sealed class Route53State
{
    /// <summary>In the order of their creation.</summary>
    public List<HostedZone> Zones { get; init; } = [];

    public Dictionary<string, ChangeInfo> Changes { get; init; } = [];

    /// <summary>Never usable again, not even after their zone's deletion.</summary>
    public HashSet<string> CallerReferences { get; init; } = [];

    public HostedZone? Find(string id) => Zones.Find(z => z.Id == id);
}
