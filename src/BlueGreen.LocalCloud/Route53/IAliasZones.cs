using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Route53;

/// <summary>What else an alias may lead to.</summary>
internal interface IAliasZones
{
    /// <summary>The hosted zone id under which a load balancer's DNS name (lower case, no final dot) is known; null where there is none.</summary>
    string? ZoneOf(World world, string dnsName);
}
