using System.Globalization;
using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Ec2.Storage;
using BlueGreen.LocalCloud.Ec2.Tags;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Images;

/// <summary>DescribeImages and DescribeImageAttribute.</summary>
internal static class DescribeImages
{
    private static readonly FilterTable<Image> Filters = MakeFilters();

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .AddEc2("DescribeImages", Describe)
            .AddEc2(
                "DescribeImageAttribute",
                DescribeAttribute,
                gaps: "description, launchPermission, blockDeviceMapping, bootMode and imdsSupport."
            );

    private static Fields Describe(Ec2Call call)
    {
        var owners = call.Parameters.Texts("Owner");
        var all = call.Ec2.Images.Where(i => owners.Count == 0 || owners.Any(o => IsOwner(i, o)));
        if (call.Parameters.Texts("ExecutableBy") is { Count: > 0 } users)
        {
            all = all.Where(i =>
                users.Any(u => u == "all" ? i.IsPublic : u is "self" or Ec2Region.AccountId && i.OwnerId == Ec2Region.AccountId)
            );
        }

        // An id that exists but has another owner is left out, not an error.
        _ = call.Parameters.Named(call.Ec2.Images, ResourceKind.Image, "ImageId");
        var ids = call.Parameters.Texts("ImageId");
        var chosen = Filters.Apply(all.Where(i => ids.Count == 0 || ids.Contains(i.Id, StringComparer.Ordinal)), call.Parameters);
        var page = call.Parameters.Page(chosen, i => i.Id, "ImageId", least: 1);
        return new Fields { { "imagesSet", Items.Of(page.Items, Show) }, { "nextToken", page.NextToken } };
    }

    private static Fields DescribeAttribute(Ec2Call call)
    {
        var image = call.Ec2.Image(call.Parameters.Required("ImageId"));
        var answer = new Fields { { "imageId", image.Id } };
        switch (call.Parameters.Required("Attribute"))
        {
            case "description":
                answer.Add("description", new Fields { { "value", image.Description } });
                break;
            case "launchPermission":
                answer.Add("launchPermission", LaunchPermissions.Fields(image));
                break;
            case "bootMode":
                answer.Add("bootMode", new Fields { { "value", image.BootMode } });
                break;
            case "imdsSupport":
                answer.Add("imdsSupport", new Fields { { "value", image.ImdsSupport } });
                break;
            case "blockDeviceMapping":
                answer.Add("blockDeviceMapping", BlockDeviceWire.Fields(image.BlockDevices));
                break;
            case var other:
                throw call.Parameters.Invalid("attribute", other, "Unknown image attribute.");
        }

        return answer;
    }

    private static bool IsOwner(Image image, string owner) =>
        owner switch
        {
            "self" => image.OwnerId == Ec2Region.AccountId,
            // Neither Amazon nor the marketplace offers anything here.
            "amazon" or "aws-marketplace" or "aws-backup-vault" => false,
            _ => image.OwnerId == owner,
        };

    private static FilterTable<Image> MakeFilters()
    {
        var filters = new FilterTable<Image>(ResourceKind.Image)
        {
            { "architecture", i => i.Architecture },
            { "creation-date", i => CreationDate(i) },
            { "description", i => i.Description },
            { "ena-support", i => i.EnaSupport },
            { "hypervisor", _ => "xen" },
            { "image-id", i => i.Id },
            { "image-type", _ => "machine" },
            { "is-public", i => i.IsPublic },
            { "name", i => i.Name },
            { "owner-id", i => i.OwnerId },
            { "platform-details", _ => "Linux/UNIX" },
            { "root-device-name", i => i.RootDeviceName },
            { "root-device-type", _ => "ebs" },
            { "source-instance-id", i => i.SourceInstanceId },
            { "state", i => State(i) },
            { "virtualization-type", i => i.VirtualizationType },
            { "manifest-location", i => Location(i) },
            // No image here is anybody's product, or Windows, or failed to be made of something that is told.
            "free-tier-eligible",
            "image-allowed",
            "kernel-id",
            "owner-alias",
            "platform",
            "product-code",
            "product-code.type",
            "ramdisk-id",
            "source-image-id",
            "source-image-region",
            "sriov-net-support",
            "state-reason-code",
            "state-reason-message",
        };
        filters.AddEach("block-device-mapping.device-name", i => i.BlockDevices.Select(d => d.DeviceName));
        filters.AddEach("block-device-mapping.snapshot-id", i => i.BlockDevices.Select(d => d.Ebs?.SnapshotId));
        filters.AddEach("block-device-mapping.volume-type", i => i.BlockDevices.Select(d => d.Ebs?.VolumeType));
        filters.AddEach(
            "block-device-mapping.volume-size",
            i => i.BlockDevices.Select(d => d.Ebs?.VolumeSize?.ToString(CultureInfo.InvariantCulture))
        );
        filters.AddEach("block-device-mapping.delete-on-termination", i => i.BlockDevices.Select(d => Truth(d.Ebs?.DeleteOnTermination)));
        filters.AddEach("block-device-mapping.encrypted", i => i.BlockDevices.Select(d => Truth(d.Ebs?.Encrypted)));
        return filters;
    }

    private static Fields Show(Image image) =>
        new()
        {
            { "imageId", image.Id },
            { "imageLocation", Location(image) },
            { "imageState", State(image) },
            { "imageOwnerId", image.OwnerId },
            { "creationDate", CreationDate(image) },
            { "isPublic", image.IsPublic },
            { "architecture", image.Architecture },
            { "imageType", "machine" },
            { "name", image.Name },
            { "description", image.Description.Length == 0 ? null : image.Description },
            { "platformDetails", "Linux/UNIX" },
            { "usageOperation", "RunInstances" },
            { "rootDeviceType", "ebs" },
            { "rootDeviceName", image.RootDeviceName },
            { "blockDeviceMapping", BlockDeviceWire.Fields(image.BlockDevices) },
            { "virtualizationType", image.VirtualizationType },
            { "hypervisor", "xen" },
            { "enaSupport", image.EnaSupport },
            { "bootMode", image.BootMode },
            { "imdsSupport", image.ImdsSupport },
            { "sourceInstanceId", image.SourceInstanceId },
            { "tagSet", Tagging.Fields(image) },
        };

    private static string? Truth(bool? value) =>
        value switch
        {
            null => null,
            true => "true",
            false => "false",
        };

    private static string Location(Image image) => image.ImageLocation ?? $"{image.OwnerId}/{image.Name}";

    private static string State(Image image) => image.State.ToString().ToLowerInvariant();

    private static string CreationDate(Image image) => XmlAnswers.Text(image.CreatedAt);
}
