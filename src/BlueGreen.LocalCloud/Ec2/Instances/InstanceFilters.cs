using System.Globalization;
using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>The filters of DescribeInstances.</summary>
internal static class InstanceFilters
{
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
        };
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

        filters.AddEach("block-device-mapping.volume-id", i => ec2.Volumes.Where(v => v.InstanceId == i.Id).Select(v => v.Id));
        filters.AddEach("block-device-mapping.device-name", i => ec2.Volumes.Where(v => v.InstanceId == i.Id).Select(v => v.Device));
        return filters;
    }

    private static string? InPlace(Instance instance, string value) => instance.State == InstanceState.Terminated ? null : value;
}
