using BlueGreen.LocalCloud.Ec2.Images;
using BlueGreen.LocalCloud.Ec2.KeyPairs;
using BlueGreen.LocalCloud.Ec2.LaunchTemplates;
using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Ec2.Regions;
using BlueGreen.LocalCloud.Ec2.SecurityGroups;
using BlueGreen.LocalCloud.Ec2.Storage;

namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>A launch whose every reference was looked up and found to fit.</summary>
internal sealed record LaunchPlan(
    LaunchRequest Request,
    Image Image,
    InstanceType Type,
    Subnet Subnet,
    IReadOnlyList<string> SecurityGroupIds,
    InstanceProfileFacts? Profile,
    bool Public,
    IReadOnlyList<BlockDevice> Devices
)
{
    /// <summary>Looks everything up, or throws EC2's error for the first thing that does not fit.</summary>
    public static LaunchPlan Make(Ec2Region ec2, LaunchRequest request)
    {
        var settings = request.Settings;
        var image = ImageRules.Launchable(ec2, settings.ImageId ?? throw Ec2Errors.Missing("ImageId"));
        var type = InstanceTypes.Find(settings.InstanceType ?? "m1.small");
        CheckArchitecture(type, image);
        if (settings.KeyName is { } key)
        {
            _ = KeyPairRules.Named(ec2, key);
        }

        var nic = settings.NetworkInterfaces.FirstOrDefault(i => (i.DeviceIndex ?? 0) == 0);
        var subnet = FindSubnet(ec2, request, nic);
        return new LaunchPlan(
            request,
            image,
            type,
            subnet,
            FindGroups(ec2, settings, nic, subnet),
            InstanceProfileRules.Resolve(ec2, settings.InstanceProfileArn, settings.InstanceProfileName),
            nic?.AssociatePublicIpAddress ?? subnet.MapPublicIpOnLaunch,
            MergeDevices(image, settings.BlockDevices)
        );
    }

    private static void CheckArchitecture(InstanceType type, Image image)
    {
        if (type.Architecture != image.Architecture)
        {
            throw Ec2Errors.InvalidValue(
                $"The architecture '{type.Architecture}' of the specified instance type does not match the architecture '{image.Architecture}' of the specified AMI. "
                    + "Specify an instance type and an AMI that have matching architectures, and try again."
            );
        }
    }

    private static Subnet FindSubnet(Ec2Region ec2, LaunchRequest request, InterfaceSettings? nic)
    {
        if ((request.SubnetId ?? nic?.SubnetId) is { } id)
        {
            return ec2.Subnet(id);
        }

        if (ec2.Vpcs.FirstOrDefault(v => v.IsDefault) is not { } vpc)
        {
            throw Ec2Errors.Error(
                "VPCIdNotSpecified",
                "No default VPC for this user. GroupName is only supported for EC2-Classic and default VPC."
            );
        }

        var zone = request.Settings.AvailabilityZone;
        if (zone is not null && RegionTable.Zones(ec2.Name).All(z => z.Name != zone))
        {
            throw Ec2Errors.InvalidValue($"Invalid availability zone: [{zone}]");
        }

        return ec2.Subnets.FirstOrDefault(s => s.VpcId == vpc.Id && s.DefaultForZone && (zone is null || s.AvailabilityZone == zone))
            ?? throw Ec2Errors.Error("MissingInput", $"No subnets found for the default VPC '{vpc.Id}'. Please specify a subnet.");
    }

    private static List<string> FindGroups(Ec2Region ec2, LaunchSettings settings, InterfaceSettings? nic, Subnet subnet)
    {
        var ids = nic?.SecurityGroupIds is { Count: > 0 } own ? own : settings.SecurityGroupIds;
        var groups = ids.Select(ec2.SecurityGroup)
            .Concat(settings.SecurityGroupNames.Select(n => SecurityGroupRules.Resolve(ec2, id: null, n)))
            .DistinctBy(g => g.Id)
            .ToList();
        if (groups.Find(g => g.VpcId != subnet.VpcId) is { } stranger)
        {
            throw Ec2Errors.Error("InvalidParameter", $"Security group {stranger.Id} and subnet {subnet.Id} belong to different networks.");
        }

        return groups.Count > 0
            ? [.. groups.Select(g => g.Id)]
            : [ec2.SecurityGroups.First(g => g.VpcId == subnet.VpcId && g.Name == SecurityGroup.DefaultName).Id];
    }

    // What a launch says of a device goes over what the image says of it.
    private static List<BlockDevice> MergeDevices(Image image, IReadOnlyList<BlockDevice> wanted)
    {
        var merged = image.BlockDevices.Select(d =>
            wanted.FirstOrDefault(w => w.DeviceName == d.DeviceName) is { } over ? Merge(d, over) : d
        );
        var added = wanted.Where(w => !image.BlockDevices.Exists(d => d.DeviceName == w.DeviceName));
        return [.. merged.Concat(added).Where(d => !d.NoDevice)];
    }

    private static BlockDevice Merge(BlockDevice image, BlockDevice over) =>
        image.Ebs is not { } from || over.Ebs is not { } to
            ? over
            : over with
            {
                Ebs = new EbsSettings(
                    to.SnapshotId ?? from.SnapshotId,
                    to.VolumeSize ?? from.VolumeSize,
                    to.VolumeType ?? from.VolumeType,
                    to.DeleteOnTermination ?? from.DeleteOnTermination,
                    to.Encrypted ?? from.Encrypted,
                    to.Iops ?? from.Iops,
                    to.Throughput ?? from.Throughput
                ),
            };
}
