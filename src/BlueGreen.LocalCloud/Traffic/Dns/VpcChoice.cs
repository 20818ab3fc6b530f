using System.Net;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic.Dns;

/// <summary>Which network someone belongs to, by address.</summary>
internal static class VpcChoice
{
    /// <summary>The network of an instance with this address, else the one whose range has it, else <see cref="MainOf"/>.</summary>
    public static string? Of(TrafficView view, IPAddress asker) =>
        view.Instances.FirstOrDefault(i => asker.Equals(i.PrivateAddress) || asker.Equals(i.PublicAddress))?.VpcId
        ?? view.Vpcs.OrderBy(v => v.IsDefault).FirstOrDefault(v => v.Cidr.Contains(asker))?.Id
        ?? MainOf(view);

    /// <summary>The network that someone from outside means who asks for "the" network: the first that a private zone is seen in.</summary>
    public static string? MainOf(TrafficView view) =>
        view.Zones.Where(z => z.IsPrivate).SelectMany(z => z.Versions[^1].VpcIds).FirstOrDefault()
        ?? view.Vpcs.OrderBy(v => v.IsDefault).FirstOrDefault()?.Id;
}
