using BlueGreen.LocalCloud.Ec2.Storage;

namespace BlueGreen.LocalCloud.Ec2.Images;

/// <summary>The images that others offer to everybody: Debian 12, for both architectures.</summary>
internal static class PublicImages
{
    /// <summary>The account that Debian publishes from.</summary>
    public const string DebianOwner = "136693071363";

    private const string DebianVersion = "20250814-2204";
    private static readonly DateTimeOffset Published = new(2025, 8, 14, 22, 4, 0, TimeSpan.Zero);

    public static void Add(Ec2Region ec2)
    {
        Add(ec2, "amd64", "x86_64");
        Add(ec2, "arm64", "arm64");
    }

    private static void Add(Ec2Region ec2, string debianArchitecture, string architecture)
    {
        var name = $"debian-12-{debianArchitecture}-{DebianVersion}";
        var snapshot = new Snapshot
        {
            Id = Ec2Ids.Fixed("snap", $"{ec2.Name}/{name}"),
            Region = ec2.Name,
            OwnerId = DebianOwner,
            VolumeId = "vol-ffffffff",
            Size = 8,
            Description = name,
            StartedAt = Published,
            CompletesAt = Published,
            Completed = true,
        };
        ec2.State.Snapshots.Add(snapshot);
        ec2.State.Images.Add(
            new Image
            {
                Id = Ec2Ids.Fixed("ami", $"{ec2.Name}/{name}"),
                Region = ec2.Name,
                OwnerId = DebianOwner,
                Name = name,
                Description = $"Debian 12 ({DebianVersion})",
                Architecture = architecture,
                RootDeviceName = "/dev/xvda",
                CreatedAt = Published,
                AvailableAt = Published,
                State = ImageState.Available,
                IsPublic = true,
                BootMode = architecture == "arm64" ? "uefi" : "uefi-preferred",
                BlockDevices =
                [
                    new BlockDevice(
                        "/dev/xvda",
                        new EbsSettings(snapshot.Id, snapshot.Size, "gp3", DeleteOnTermination: true, Encrypted: false, 3000, 125),
                        VirtualName: null,
                        NoDevice: false
                    ),
                ],
            }
        );
    }
}
