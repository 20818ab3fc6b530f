using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Ec2.Storage;

namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>Carries out launches that were checked.</summary>
internal static class InstanceLauncher
{
    private static readonly MetadataOptions DefaultMetadata = new("optional", 1, "enabled", "disabled", "disabled");

    /// <summary>Launches as many as the subnet has addresses for, up to <paramref name="most"/>.</summary>
    /// <param name="least">Fewer than this are none: then the launch fails.</param>
    public static Reservation Launch(Ec2Region ec2, LaunchPlan plan, int least, int most)
    {
        var count = (int)Math.Min(most, SubnetRules.Available(ec2, plan.Subnet));
        if (count < least)
        {
            throw Ec2Errors.Error(
                "InsufficientFreeAddressesInSubnet",
                $"There are not enough free addresses in subnet '{plan.Subnet.Id}' to satisfy the requested number of instances."
            );
        }

        var reservation = new Reservation
        {
            Id = ec2.NewId("r"),
            Region = ec2.Name,
            RequesterId = plan.Request.RequesterId,
        };
        ec2.State.Reservations.Add(reservation);
        for (var index = 0; index < count; index++)
        {
            reservation.Instances.Add(LaunchOne(ec2, plan, reservation.Id, index));
        }

        return reservation;
    }

    private static Instance LaunchOne(Ec2Region ec2, LaunchPlan plan, string reservationId, int index)
    {
        var settings = plan.Request.Settings;
        var id = ec2.NewId(ResourceKind.Instance);
        var nic = settings.NetworkInterfaces.Count > 0 ? settings.NetworkInterfaces[0] : null;
        var address = NetworkInterfaceRules.Add(
            ec2,
            plan.Subnet,
            new InterfacePlan(
                id,
                plan.Request.PrivateIpAddress ?? nic?.PrivateIpAddress,
                nic?.Description ?? "",
                plan.SecurityGroupIds,
                plan.Public
            )
        );
        var instance = new Instance
        {
            Id = id,
            Region = ec2.Name,
            ReservationId = reservationId,
            LaunchIndex = index,
            ImageId = plan.Image.Id,
            InstanceType = plan.Type.Name,
            Architecture = plan.Image.Architecture,
            SubnetId = plan.Subnet.Id,
            VpcId = plan.Subnet.VpcId,
            AvailabilityZone = plan.Subnet.AvailabilityZone,
            PrivateIpAddress = address.PrivateIpAddress,
            PublicIpAddress = address.PublicIpAddress,
            HasPublicAddress = plan.Public,
            RootDeviceName = plan.Image.RootDeviceName,
            LaunchTime = ec2.Now,
            StateDueAt = ec2.Now + ec2.Timing.InstancePending,
            BootedAt = ec2.Now + ec2.Timing.BootToHealthy,
            KeyName = settings.KeyName,
            AuthorizedKey = ec2.KeyPairs.FirstOrDefault(k => k.Name == settings.KeyName)?.PublicKey,
            ClientToken = plan.Request.ClientToken,
            InstanceProfileArn = plan.Profile?.Arn,
            InstanceProfileId = plan.Profile?.Id,
            UserData = settings.UserData,
            SecurityGroupIds = [.. plan.SecurityGroupIds],
            Monitoring = settings.Monitoring ?? false,
            EbsOptimized = settings.EbsOptimized ?? false,
            DisableApiTermination = settings.DisableApiTermination ?? false,
            DisableApiStop = settings.DisableApiStop ?? false,
            ShutdownBehavior = settings.ShutdownBehavior ?? "stop",
            Tenancy = settings.Tenancy ?? "default",
            MetadataOptions = Complete(settings.MetadataOptions),
        };
        StorageRules.AddVolumes(ec2, instance, plan.Devices);
        Tag(ec2, instance, plan.Request);
        return instance;
    }

    private static MetadataOptions Complete(MetadataOptions? wanted) =>
        wanted is null
            ? DefaultMetadata
            : new MetadataOptions(
                wanted.HttpTokens ?? DefaultMetadata.HttpTokens,
                wanted.HttpPutResponseHopLimit ?? DefaultMetadata.HttpPutResponseHopLimit,
                wanted.HttpEndpoint ?? DefaultMetadata.HttpEndpoint,
                wanted.HttpProtocolIpv6 ?? DefaultMetadata.HttpProtocolIpv6,
                wanted.InstanceMetadataTags ?? DefaultMetadata.InstanceMetadataTags
            );

    private static void Tag(Ec2Region ec2, Instance instance, LaunchRequest request)
    {
        var made = new List<Ec2Resource> { instance };
        made.AddRange(ec2.Volumes.Where(v => v.InstanceId == instance.Id));
        made.AddRange(ec2.NetworkInterfaces.Where(i => i.InstanceId == instance.Id));
        foreach (var resource in made)
        {
            foreach (
                var (key, value) in request
                    .Settings.TagSpecifications.Where(t => t.ResourceType == resource.Kind.TagType)
                    .SelectMany(t => t.Tags)
            )
            {
                resource.Tags[key] = value;
            }
        }

        foreach (var (key, value) in request.Tags)
        {
            instance.Tags[key] = value;
        }
    }
}
