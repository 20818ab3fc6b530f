using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Reads a launch configuration, and refuses what AWS refuses at once: the image and the instance profile.</summary>
internal static class LaunchConfigurationReader
{
    private const int LongestUserData = 21847;

    public static LaunchConfiguration Read(Call call, string name)
    {
        var parameters = call.Parameters;
        if (parameters.Has("InstanceId"))
        {
            throw AutoScalingErrors.Validation("Launch configurations from an instance are not available here: name an image and a type.");
        }

        var imageId =
            parameters.Text("ImageId") ?? throw AutoScalingErrors.Validation("Valid requests must contain the ImageId parameter.");
        var type =
            parameters.Text("InstanceType")
            ?? throw AutoScalingErrors.Validation("Valid requests must contain the InstanceType parameter.");
        CheckImage(call, imageId);
        var profile = parameters.Text("IamInstanceProfile");
        CheckProfile(call, profile);
        return new LaunchConfiguration
        {
            Region = call.Region,
            Name = name,
            Arn = call.Arn("launchConfiguration", $"launchConfigurationName/{name}"),
            CreatedAt = call.Now,
            ImageId = imageId,
            InstanceType = type,
            KeyName = parameters.Text("KeyName"),
            SecurityGroups = [.. parameters.Texts("SecurityGroups")],
            UserData = ReadUserData(parameters),
            IamInstanceProfile = profile,
            KernelId = parameters.Text("KernelId"),
            RamdiskId = parameters.Text("RamdiskId"),
            SpotPrice = parameters.Text("SpotPrice"),
            PlacementTenancy = parameters.OneOf("PlacementTenancy", "default", "dedicated"),
            AssociatePublicIpAddress = parameters.Boolean("AssociatePublicIpAddress"),
            EbsOptimized = parameters.Boolean("EbsOptimized") ?? false,
            DetailedMonitoring = parameters.Structure("InstanceMonitoring")?.Boolean("Enabled") ?? true,
            Metadata = parameters.Structure("MetadataOptions") is { } metadata ? ReadMetadata(metadata) : null,
            BlockDevices = [.. parameters.Structures("BlockDeviceMappings").Select(ReadDevice)],
        };
    }

    private static void CheckImage(Call call, string imageId)
    {
        _ = call.Ec2();
        if (!call.State.Ec2.Images.Exists(image => image.Id == imageId && image.Region == call.Region))
        {
            throw AutoScalingErrors.Validation($"AMI {imageId} is invalid: The image id '[{imageId}]' does not exist");
        }
    }

    private static void CheckProfile(Call call, string? profile)
    {
        if (profile is null)
        {
            return;
        }

        var facts = profile.StartsWith("arn:", StringComparison.Ordinal)
            ? InstanceProfiles.WithArn(call.World, profile)
            : InstanceProfiles.Named(call.World, profile);
        if (facts is null)
        {
            throw AutoScalingErrors.Validation($"Invalid IamInstanceProfile: {profile}");
        }
    }

    private static string? ReadUserData(Parameters parameters)
    {
        var text = parameters.Text("UserData");
        return text is null || text.Length <= LongestUserData
            ? text
            : throw AutoScalingErrors.Validation($"User data is limited to {LongestUserData} characters of Base64");
    }

    private static LaunchMetadata ReadMetadata(Parameters sent) =>
        new(
            sent.OneOf("HttpTokens", "optional", "required"),
            sent.Integer("HttpPutResponseHopLimit", min: 1, max: 64),
            sent.OneOf("HttpEndpoint", "enabled", "disabled")
        );

    private static BlockDevice ReadDevice(Parameters sent)
    {
        var volume = sent.Structure("Ebs");
        return new BlockDevice
        {
            DeviceName = sent.Required("DeviceName"),
            VirtualName = sent.Text("VirtualName"),
            NoDevice = sent.Boolean("NoDevice"),
            SnapshotId = volume?.Text("SnapshotId"),
            VolumeSize = volume?.Integer("VolumeSize", min: 1, max: 16384),
            VolumeType = volume?.Text("VolumeType"),
            DeleteOnTermination = volume?.Boolean("DeleteOnTermination"),
            Iops = volume?.Integer("Iops"),
            Throughput = volume?.Integer("Throughput"),
            Encrypted = volume?.Boolean("Encrypted"),
        };
    }
}
