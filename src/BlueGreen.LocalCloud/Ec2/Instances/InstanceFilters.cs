using System.Globalization;
using BlueGreen.LocalCloud.Ec2.Regions;
using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Ec2.Storage;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>The filters of DescribeInstances.</summary>
internal static class InstanceFilters
{
    /// <summary>Of what there is none here: hosts, placement groups, reservations, spot, Outposts, IPv6, Windows, products.</summary>
    private static readonly string[] OfNothing =
    [
        "affinity",
        "boot-mode",
        "capacity-reservation-id",
        "capacity-reservation-specification.capacity-reservation-target.capacity-reservation-id",
        "capacity-reservation-specification.capacity-reservation-target.capacity-reservation-resource-group-arn",
        "host-id",
        "instance-lifecycle",
        "ipv6-address",
        "kernel-id",
        "operator.principal",
        "outpost-arn",
        "placement-group-name",
        "placement-partition-number",
        "platform",
        "product-code",
        "product-code.type",
        "ramdisk-id",
        "spot-instance-request-id",
        "tpm-support",
    ];

    public static FilterTable<Instance> Make(Ec2Region ec2)
    {
        var filters = new FilterTable<Instance>(ResourceKind.Instance)
        {
            { "architecture", i => i.Architecture },
            { "availability-zone", i => i.AvailabilityZone },
            { "client-token", i => i.ClientToken },
            { "dns-name", i => InstanceFields.PublicDnsName(ec2, i) },
            { "hypervisor", _ => "xen" },
            { "iam-instance-profile.arn", i => i.InstanceProfileArn },
            { "iam-instance-profile.id", i => i.InstanceProfileId },
            { "image-id", i => i.ImageId },
            { "instance-id", i => i.Id },
            { "instance-state-code", i => ((int)i.State).ToString(CultureInfo.InvariantCulture) },
            { "instance-state-name", i => i.State.Name() },
            { "instance-type", i => i.InstanceType },
            { "ip-address", i => i.PublicIpAddress },
            { "key-name", i => i.KeyName },
            { "launch-index", i => i.LaunchIndex.ToString(CultureInfo.InvariantCulture) },
            { "launch-time", i => XmlAnswers.Text(i.LaunchTime) },
            { "monitoring-state", i => i.Monitoring ? "enabled" : "disabled" },
            { "network-interface.subnet-id", i => InPlace(i, i.SubnetId) },
            { "network-interface.vpc-id", i => InPlace(i, i.VpcId) },
            { "owner-id", i => i.OwnerId },
            { "private-dns-name", i => InstanceFields.PrivateDnsName(ec2, i) },
            { "private-ip-address", i => InPlace(i, i.PrivateIpAddress) },
            { "reason", i => i.Reason },
            { "requester-id", i => ec2.Reservations.First(r => r.Id == i.ReservationId).RequesterId },
            { "reservation-id", i => i.ReservationId },
            { "root-device-name", i => i.RootDeviceName },
            { "root-device-type", _ => "ebs" },
            { "source-dest-check", i => i.SourceDestCheck },
            { "state-reason-code", i => i.StateReasonCode },
            { "subnet-id", i => InPlace(i, i.SubnetId) },
            { "tenancy", i => i.Tenancy },
            { "virtualization-type", _ => "hvm" },
            { "vpc-id", i => InPlace(i, i.VpcId) },
            { "availability-zone-id", i => RegionTable.ZoneId(ec2.Name, i.AvailabilityZone) },
            { "capacity-reservation-specification.capacity-reservation-preference", _ => "open" },
            { "ebs-optimized", i => i.EbsOptimized },
            { "ena-support", _ => true },
            { "enclave-options.enabled", _ => false },
            { "hibernation-options.configured", _ => false },
            { "maintenance-options.auto-recovery", _ => "default" },
            { "metadata-options.http-endpoint", i => i.MetadataOptions.HttpEndpoint },
            { "metadata-options.http-protocol-ipv4", _ => "enabled" },
            { "metadata-options.http-protocol-ipv6", i => i.MetadataOptions.HttpProtocolIpv6 },
            {
                "metadata-options.http-put-response-hop-limit",
                i => i.MetadataOptions.HttpPutResponseHopLimit?.ToString(CultureInfo.InvariantCulture)
            },
            { "metadata-options.http-tokens", i => i.MetadataOptions.HttpTokens },
            { "metadata-options.instance-metadata-tags", i => i.MetadataOptions.InstanceMetadataTags },
            { "metadata-options.state", _ => "applied" },
            { "network-performance-options.bandwidth-weighting", _ => "default" },
            { "operator.managed", _ => false },
            { "platform-details", _ => "Linux/UNIX" },
            { "private-dns-name-options.enable-resource-name-dns-a-record", _ => false },
            { "private-dns-name-options.enable-resource-name-dns-aaaa-record", _ => false },
            { "private-dns-name-options.hostname-type", _ => "ip-name" },
            { "state-reason-message", i => i.StateReasonMessage },
            { "usage-operation", _ => "RunInstances" },
        };
        foreach (var name in OfNothing)
        {
            filters.Add(name);
        }

        InterfaceFilters.AddTo(filters, ec2);
        foreach (var name in new[] { "instance.group-id", "group-id", "network-interface.group-id" })
        {
            filters.AddEach(name, i => i.SecurityGroupIds);
        }

        foreach (var name in new[] { "instance.group-name", "group-name", "network-interface.group-name" })
        {
            filters.AddEach(
                name,
                i => ec2.SecurityGroups.Where(g => i.SecurityGroupIds.Contains(g.Id, StringComparer.Ordinal)).Select(g => g.Name)
            );
        }

        AddEachDisk("volume-id", v => v.Id);
        AddEachDisk("device-name", v => v.Device);
        AddEachDisk("attach-time", v => XmlAnswers.Text(v.CreatedAt));
        AddEachDisk("delete-on-termination", v => v.DeleteOnTermination ? "true" : "false");
        AddEachDisk("status", _ => "attached");
        return filters;

        void AddEachDisk(string name, Func<Volume, string?> select) =>
            filters.AddEach("block-device-mapping." + name, i => ec2.Volumes.Where(v => v.InstanceId == i.Id).Select(select));
    }

    private static string? InPlace(Instance instance, string value) => instance.State == InstanceState.Terminated ? null : value;
}
