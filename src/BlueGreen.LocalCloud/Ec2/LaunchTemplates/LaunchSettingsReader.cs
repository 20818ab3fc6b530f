using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Ec2.Storage;
using BlueGreen.LocalCloud.Ec2.Tags;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.LaunchTemplates;

/// <summary>Reads launch settings: RunInstances and launch templates name them alike.</summary>
internal static class LaunchSettingsReader
{
    public static LaunchSettings LaunchSettings(this Parameters p) =>
        new()
        {
            ImageId = p.Text("ImageId"),
            InstanceType = p.Text("InstanceType"),
            KeyName = p.Text("KeyName"),
            InstanceProfileArn = p.Structure("IamInstanceProfile")?.Text("Arn"),
            InstanceProfileName = p.Structure("IamInstanceProfile")?.Text("Name"),
            SecurityGroupIds = p.Texts("SecurityGroupId"),
            SecurityGroupNames = p.Texts("SecurityGroup"),
            UserData = UserData(p.Text("UserData")),
            Monitoring = p.Structure("Monitoring")?.Boolean("Enabled"),
            EbsOptimized = p.Boolean("EbsOptimized"),
            DisableApiTermination = p.Boolean("DisableApiTermination"),
            DisableApiStop = p.Boolean("DisableApiStop"),
            ShutdownBehavior = p.OneOf("InstanceInitiatedShutdownBehavior", "stop", "terminate"),
            AvailabilityZone = p.Structure("Placement")?.Text("AvailabilityZone"),
            Tenancy = p.Structure("Placement")?.OneOf("Tenancy", "default", "dedicated", "host"),
            MetadataOptions = p.Structure("MetadataOptions") is { } options ? MetadataOptions(options) : null,
            BlockDevices = p.BlockDevices(),
            NetworkInterfaces = [.. p.Structures("NetworkInterface").Select(Interface)],
            TagSpecifications = p.TagSpecifications("TagSpecification"),
        };

    /// <summary>How the metadata service is to answer.</summary>
    public static MetadataOptions MetadataOptions(Parameters p) =>
        new(
            p.OneOf("HttpTokens", "optional", "required"),
            p.Integer("HttpPutResponseHopLimit", min: 1, max: 64),
            p.OneOf("HttpEndpoint", "enabled", "disabled"),
            p.OneOf("HttpProtocolIpv6", "enabled", "disabled"),
            p.OneOf("InstanceMetadataTags", "enabled", "disabled")
        );

    /// <summary>User data, which must be base64 of at most 16 KiB.</summary>
    public static string? UserData(string? text)
    {
        const int Most = 16384;
        if (text is null)
        {
            return null;
        }

        if (!Convert.TryFromBase64String(text, new byte[text.Length], out var length))
        {
            throw Ec2Errors.Error("InvalidUserData.Malformed", "Invalid BASE64 encoding of user data.");
        }

        return length <= Most ? text : throw Ec2Errors.InvalidValue("User data is limited to 16384 bytes");
    }

    private static InterfaceSettings Interface(Parameters p) =>
        new(
            p.Integer("DeviceIndex"),
            p.Text("SubnetId"),
            p.Boolean("AssociatePublicIpAddress"),
            p.Boolean("DeleteOnTermination"),
            p.Text("Description"),
            p.Text("PrivateIpAddress"),
            p.Texts("SecurityGroupId")
        );
}
