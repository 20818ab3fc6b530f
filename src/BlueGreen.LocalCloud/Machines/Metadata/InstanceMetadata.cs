using System.Text.Json;
using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Ec2.Regions;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Machines.Metadata;

/// <summary>What an instance is told of itself.</summary>
/// <param name="InstanceId">Whose it is.</param>
/// <param name="Options">How the service answers it.</param>
/// <param name="Role">The role that it acts in; null for none.</param>
/// <param name="Values">Every value by its path below <c>latest/</c>, such as <c>meta-data/instance-id</c>.</param>
internal sealed record InstanceMetadata(
    string InstanceId,
    MetadataOptions Options,
    string? Role,
    IReadOnlyDictionary<string, string> Values
)
{
    public static InstanceMetadata Of(World world, string region, Instance instance, NetworkInterface nic)
    {
        var role = instance.InstanceProfileArn is { } arn ? world.State.Iam.FindProfileByArn(arn)?.Role : null;
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, value) in Plain(world, region, instance).Concat(Network(world, instance, nic)))
        {
            if (value is not null)
            {
                values["meta-data/" + path] = value;
            }
        }

        foreach (var (key, value) in instance.MetadataOptions.InstanceMetadataTags == "enabled" ? instance.Tags : [])
        {
            values["meta-data/tags/instance/" + key] = value;
        }

        values["dynamic/instance-identity/document"] = Identity(region, instance);
        if (instance.UserData is { Length: > 0 } userData)
        {
            values["user-data"] = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(userData));
        }

        return new InstanceMetadata(instance.Id, instance.MetadataOptions, role, values);
    }

    private static IEnumerable<(string Path, string? Value)> Plain(World world, string region, Instance instance) =>
        [
            ("ami-id", instance.ImageId),
            ("ami-launch-index", $"{instance.LaunchIndex}"),
            ("hostname", DnsNames.Private(region, instance.PrivateIpAddress)),
            ("iam/info", ProfileInfo(instance)),
            ("instance-action", "none"),
            ("instance-id", instance.Id),
            ("instance-life-cycle", "on-demand"),
            ("instance-type", instance.InstanceType),
            ("local-hostname", DnsNames.Private(region, instance.PrivateIpAddress)),
            ("local-ipv4", instance.PrivateIpAddress),
            ("placement/availability-zone", instance.AvailabilityZone),
            ("placement/availability-zone-id", RegionTable.Zones(region).FirstOrDefault(z => z.Name == instance.AvailabilityZone)?.Id),
            ("placement/region", region),
            ("profile", "default-hvm"),
            ("public-hostname", instance.PublicIpAddress is { } address ? DnsNames.Public(region, address) : null),
            ("public-ipv4", instance.PublicIpAddress),
            ("public-keys/0/openssh-key", instance.AuthorizedKey),
            ("reservation-id", instance.ReservationId),
            (
                "security-groups",
                string.Join('\n', world.State.Ec2.SecurityGroups.Where(g => instance.SecurityGroupIds.Contains(g.Id)).Select(g => g.Name))
            ),
            ("services/domain", "amazonaws.com"),
            ("services/partition", "aws"),
        ];

    private static IEnumerable<(string Path, string? Value)> Network(World world, Instance instance, NetworkInterface nic)
    {
        var at = $"network/interfaces/macs/{nic.MacAddress}/";
        return
        [
            ("mac", nic.MacAddress),
            (at + "device-number", "0"),
            (at + "interface-id", nic.Id),
            (at + "local-ipv4s", nic.PrivateIpAddress),
            (at + "mac", nic.MacAddress),
            (at + "owner-id", Ec2Region.AccountId),
            (at + "public-ipv4s", nic.PublicIpAddress),
            (at + "security-group-ids", string.Join('\n', instance.SecurityGroupIds)),
            (at + "subnet-id", nic.SubnetId),
            (at + "subnet-ipv4-cidr-block", world.State.Ec2.Subnets.Find(s => s.Id == nic.SubnetId)?.CidrBlock),
            (at + "vpc-id", nic.VpcId),
            (at + "vpc-ipv4-cidr-block", world.State.Ec2.Vpcs.Find(v => v.Id == nic.VpcId)?.CidrBlock),
        ];
    }

    private static string? ProfileInfo(Instance instance) =>
        instance.InstanceProfileArn is null
            ? null
            : JsonSerializer.Serialize(
                new
                {
                    Code = "Success",
                    LastUpdated = instance.LaunchTime.UtcDateTime,
                    InstanceProfileArn = instance.InstanceProfileArn,
                    InstanceProfileId = instance.InstanceProfileId,
                }
            );

    private static string Identity(string region, Instance instance) =>
        JsonSerializer.Serialize(
            new
            {
                accountId = Ec2Region.AccountId,
                architecture = instance.Architecture,
                availabilityZone = instance.AvailabilityZone,
                imageId = instance.ImageId,
                instanceId = instance.Id,
                instanceType = instance.InstanceType,
                pendingTime = instance.LaunchTime.UtcDateTime,
                privateIp = instance.PrivateIpAddress,
                region,
                version = "2017-09-30",
            }
        );
}
