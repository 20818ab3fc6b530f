using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Ec2.LaunchTemplates;
using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Ec2.Storage;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Turns what a group launches from into what EC2 is asked for, anew for every launch: a template may have changed or gone.</summary>
internal static class LaunchPlanner
{
    private const string Requester = "autoscaling.amazonaws.com";

    /// <exception cref="Wire.AwsException">EC2's error for a template or version that is not there.</exception>
    public static PlannedLaunch Plan(World world, string region, LaunchSource source)
    {
        if (source.ConfigurationName is { } name)
        {
            var configuration =
                world.State.AutoScaling.FindLaunchConfiguration(region, name) ?? throw AutoScalingErrors.ConfigurationNotFound(name);
            return new PlannedLaunch(Settings(configuration), name, Template: null);
        }

        var template = source.Template!;
        var chosen = source.Overrides.Find(alternative => alternative.InstanceType is not null);
        var reference = chosen?.Template ?? template;
        var resolved = new Ec2Instances(world, region).ResolveLaunchTemplate(reference.Id, reference.Version);
        var number = resolved.Version.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var settings = resolved.Version.Data.OverriddenBy(
            new LaunchSettings { InstanceType = chosen?.InstanceType, ImageId = chosen?.ImageId }
        );
        return new PlannedLaunch(settings, ConfigurationName: null, new TemplateReference(resolved.Id, resolved.Name, number));
    }

    public static LaunchRequest Request(ScalingGroup group, PlannedLaunch planned, Subnet? subnet, string zone)
    {
        var tags = group.Tags.Where(tag => tag.PropagateAtLaunch).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);
        tags["aws:autoscaling:groupName"] = group.Name;
        if (planned.Template is { } template)
        {
            tags["aws:ec2launchtemplate:id"] = template.Id;
            tags["aws:ec2launchtemplate:version"] = template.Version!;
        }

        return new LaunchRequest
        {
            Settings = subnet is null ? planned.Settings with { AvailabilityZone = zone } : planned.Settings,
            SubnetId = subnet?.Id,
            Tags = tags,
            RequesterId = Requester,
        };
    }

    private static LaunchSettings Settings(LaunchConfiguration configuration)
    {
        var (arn, profile) = configuration.IamInstanceProfile switch
        {
            null => (null, null),
            var text when text.StartsWith("arn:", StringComparison.Ordinal) => (text, null),
            var text => ((string?)null, text),
        };
        List<string> ids = configuration.SecurityGroups.FindAll(group => group.StartsWith("sg-", StringComparison.Ordinal));
        return new LaunchSettings
        {
            ImageId = configuration.ImageId,
            InstanceType = configuration.InstanceType,
            KeyName = configuration.KeyName,
            InstanceProfileArn = arn,
            InstanceProfileName = profile,
            SecurityGroupIds = configuration.AssociatePublicIpAddress is null ? ids : [],
            SecurityGroupNames = [.. configuration.SecurityGroups.Except(ids)],
            UserData = configuration.UserData,
            Monitoring = configuration.DetailedMonitoring,
            EbsOptimized = configuration.EbsOptimized,
            Tenancy = configuration.PlacementTenancy,
            MetadataOptions = configuration.Metadata is { } metadata
                ? new MetadataOptions(metadata.HttpTokens, metadata.HttpPutResponseHopLimit, metadata.HttpEndpoint, null, null)
                : null,
            BlockDevices = [.. configuration.BlockDevices.Select(Device)],
            NetworkInterfaces = configuration.AssociatePublicIpAddress is { } isPublic
                ? [new InterfaceSettings(0, null, isPublic, true, null, null, ids)]
                : [],
        };
    }

    private static Ec2.Storage.BlockDevice Device(BlockDevice device) =>
        new(
            device.DeviceName,
            device.NoDevice == true || device.VirtualName is not null
                ? null
                : new EbsSettings(
                    device.SnapshotId,
                    device.VolumeSize,
                    device.VolumeType,
                    device.DeleteOnTermination,
                    device.Encrypted,
                    device.Iops,
                    device.Throughput
                ),
            device.VirtualName,
            device.NoDevice == true
        );
}

/// <summary>A launch before its place is chosen.</summary>
internal sealed record PlannedLaunch(LaunchSettings Settings, string? ConfigurationName, TemplateReference? Template);
