using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Ec2.Storage;
using BlueGreen.LocalCloud.Ec2.Tags;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Images;

/// <summary>Making and removing images.</summary>
internal static class ImageOperations
{
    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .AddEc2("RegisterImage", RegisterImage, gaps: "Without a snapshot for the root device one is made.")
            .AddEc2("CreateImage", CreateImage, gaps: "BlockDeviceMapping is ignored.")
            .AddEc2("CopyImage", CopyImage)
            .AddEc2("DeregisterImage", Deregister, gaps: "No deregistration protection.")
            .AddEc2(
                "ModifyImageAttribute",
                ModifyAttribute,
                gaps: "description, launchPermission of accounts and of all, and imdsSupport."
            );

    private static Fields RegisterImage(Ec2Call call)
    {
        var p = call.Parameters;
        var tags = p.ForNew(ResourceKind.Image);
        var image = ImageRules.Register(
            call.Ec2,
            new ImageRequest(p.Required("Name"))
            {
                Description = p.Text("Description") ?? "",
                Architecture = p.OneOf("Architecture", "i386", "x86_64", "arm64", "x86_64_mac", "arm64_mac") ?? "x86_64",
                RootDeviceName = p.Text("RootDeviceName") ?? "/dev/xvda",
                VirtualizationType = p.OneOf("VirtualizationType", "hvm", "paravirtual") ?? "hvm",
                EnaSupport = p.Boolean("EnaSupport") ?? false,
                BootMode = p.OneOf("BootMode", "legacy-bios", "uefi", "uefi-preferred"),
                ImdsSupport = p.OneOf("ImdsSupport", "v2.0"),
                ImageLocation = p.Text("ImageLocation"),
                BlockDevices = p.BlockDevices(),
            }
        );
        Tagging.Set(image, tags);
        return Made(image);
    }

    private static Fields CreateImage(Ec2Call call)
    {
        var p = call.Parameters;
        var (id, name) = (p.Required("InstanceId"), p.Required("Name"));
        var tags = p.TagSpecifications("TagSpecification");
        if (tags.FirstOrDefault(t => t.ResourceType is not ("image" or "snapshot")) is { } wrong)
        {
            throw Ec2Errors.InvalidValue($"'{wrong.ResourceType}' is not a valid taggable resource type for this operation.");
        }

        var image = ImageRules.CreateFrom(call.Ec2, id, name, p.Text("Description"), reboot: p.Boolean("NoReboot") != true);
        foreach (var made in SnapshotsOf(call.Ec2, image).Append<Ec2Resource>(image))
        {
            Tagging.Set(made, tags.Where(t => t.ResourceType == made.Kind.TagType).SelectMany(t => t.Tags));
        }

        return Made(image);
    }

    private static Fields CopyImage(Ec2Call call)
    {
        var p = call.Parameters;
        var from = new Ec2Region(call.Ec2.World, p.Required("SourceRegion"));
        var (sourceId, name) = (p.Required("SourceImageId"), p.Required("Name"));
        var tags = p.ForNew(ResourceKind.Image);
        if (ClientTokens.MadeBefore(call, "CopyImage") is { } made)
        {
            return Made(call.Ec2.Image(made));
        }

        var image = ImageRules.Copy(call.Ec2, from, sourceId, name, p.Text("Description"));
        if (p.Boolean("CopyImageTags") == true)
        {
            Tagging.Set(image, from.Image(sourceId).Tags);
        }

        Tagging.Set(image, tags);
        ClientTokens.Remember(call, "CopyImage", image.Id);
        return Made(image);
    }

    private static Fields Deregister(Ec2Call call)
    {
        var snapshots = ImageRules.Deregister(call.Ec2, call.Parameters.Required("ImageId"));
        if (call.Parameters.Boolean("DeleteAssociatedSnapshots") != true)
        {
            return new Fields { { "return", true } };
        }

        var results = snapshots.Select(id => (Id: id, Deleted: TryDelete(call.Ec2, id))).ToList();
        return new Fields
        {
            { "return", true },
            {
                "deleteSnapshotResultSet",
                Items.Of(results, r => new Fields { { "snapshotId", r.Id }, { "returnCode", r.Deleted ? "success" : "skipped" } })
            },
        };
    }

    private static Fields ModifyAttribute(Ec2Call call)
    {
        var p = call.Parameters;
        var image = ImageRules.Own(call.Ec2, p.Required("ImageId"));
        var (description, imds) = (p.Text("Description.Value"), p.OneOf("ImdsSupport.Value", "v2.0"));
        if (!LaunchPermissions.Change(p, image) && description is null && imds is null)
        {
            throw Ec2Errors.InvalidCombination("No attributes specified.");
        }

        image.Description = description ?? image.Description;
        image.ImdsSupport = imds ?? image.ImdsSupport;
        return new Fields { { "return", true } };
    }

    // A snapshot that another image uses is left.
    private static bool TryDelete(Ec2Region ec2, string snapshotId)
    {
        if (ec2.Images.Any(i => StorageRules.UsesSnapshot(i, snapshotId)) || !ec2.Snapshots.Any(s => s.Id == snapshotId))
        {
            return false;
        }

        StorageRules.DeleteSnapshot(ec2, snapshotId);
        return true;
    }

    private static List<Snapshot> SnapshotsOf(Ec2Region ec2, Image image) =>
        [.. ec2.Snapshots.Where(s => StorageRules.UsesSnapshot(image, s.Id))];

    private static Fields Made(Image image) => new() { { "imageId", image.Id } };
}
