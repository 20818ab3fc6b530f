using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>The filters of DescribeInstances that look at the network interfaces of an instance.</summary>
internal static class InterfaceFilters
{
    private const string Prefix = "network-interface.";

    /// <summary>Of what there is none here: IPv6, carrier and customer-owned addresses, prefixes, Outposts.</summary>
    private static readonly string[] OfNothing =
    [
        "addresses.association.allocation-id",
        "addresses.association.association-id",
        "addresses.association.carrier-ip",
        "addresses.association.customer-owned-ip",
        "association.allocation-id",
        "association.association-id",
        "association.carrier-ip",
        "association.customer-owned-ip",
        "deny-all-igw-traffic",
        "ipv4-prefixes.ipv4-prefix",
        "ipv6-address",
        "ipv6-addresses.ipv6-address",
        "ipv6-addresses.is-primary-ipv6",
        "ipv6-native",
        "ipv6-prefixes.ipv6-prefix",
        "operator.principal",
        "outpost-arn",
        "public-dns-name",
        "requester-id",
    ];

    public static void AddTo(FilterTable<Instance> filters, Ec2Region ec2)
    {
        Add("addresses.association.ip-owner-id", Public(_ => "amazon"));
        Add("addresses.association.public-dns-name", Public(n => DnsNames.Public(ec2.Name, n.PublicIpAddress!)));
        Add("addresses.association.public-ip", n => n.PublicIpAddress);
        Add("addresses.primary", _ => "true");
        Add("addresses.private-dns-name", n => DnsNames.Private(ec2.Name, n.PrivateIpAddress));
        Add("addresses.private-ip-address", n => n.PrivateIpAddress);
        Add("association.ip-owner-id", Public(_ => "amazon"));
        Add("association.public-dns-name", Public(n => DnsNames.Public(ec2.Name, n.PublicIpAddress!)));
        Add("association.public-ip", n => n.PublicIpAddress);
        Add("attachment.attach-time", n => XmlAnswers.Text(n.AttachTime));
        Add("attachment.attachment-id", n => n.AttachmentId);
        Add("attachment.delete-on-termination", _ => "true");
        Add("attachment.device-index", _ => "0");
        Add("attachment.instance-id", n => n.InstanceId);
        Add("attachment.instance-owner-id", n => n.OwnerId);
        Add("attachment.network-card-index", _ => "0");
        Add("attachment.status", _ => "attached");
        Add("availability-zone", n => n.AvailabilityZone);
        Add("description", n => n.Description);
        Add("mac-address", n => n.MacAddress);
        Add("network-interface-id", n => n.Id);
        Add("operator.managed", _ => "false");
        Add("owner-id", n => n.OwnerId);
        Add("private-dns-name", n => DnsNames.Private(ec2.Name, n.PrivateIpAddress));
        Add("private-ip-address", n => n.PrivateIpAddress);
        Add("requester-managed", _ => "false");
        Add("source-dest-check", n => n.SourceDestCheck ? "true" : "false");
        Add("status", _ => "in-use");
        filters.AddEach(Prefix + "tag-key", i => Of(i).SelectMany(n => n.Tags.Keys));
        filters.AddEach(Prefix + "tag-value", i => Of(i).SelectMany(n => n.Tags.Values));
        foreach (var name in OfNothing)
        {
            filters.Add(Prefix + name);
        }

        void Add(string name, Func<NetworkInterface, string?> select) => filters.AddEach(Prefix + name, i => Of(i).Select(select));

        IEnumerable<NetworkInterface> Of(Instance instance) => ec2.NetworkInterfaces.Where(n => n.InstanceId == instance.Id);

        static Func<NetworkInterface, string?> Public(Func<NetworkInterface, string> select) =>
            n => n.PublicIpAddress is null ? null : select(n);
    }
}
