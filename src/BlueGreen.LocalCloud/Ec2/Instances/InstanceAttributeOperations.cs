using System.Text;
using BlueGreen.LocalCloud.Ec2.LaunchTemplates;
using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>Looking at and changing single attributes of an instance.</summary>
internal static class InstanceAttributeOperations
{
    // One attribute a call is all that EC2 changes.
    private static readonly string[] Attributes =
    [
        "instanceType",
        "kernel",
        "ramdisk",
        "userData",
        "disableApiTermination",
        "disableApiStop",
        "instanceInitiatedShutdownBehavior",
        "rootDeviceName",
        "blockDeviceMapping",
        "productCodes",
        "sourceDestCheck",
        "groupSet",
        "ebsOptimized",
        "sriovNetSupport",
        "enaSupport",
        "enclaveOptions",
    ];

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .AddEc2("DescribeInstanceAttribute", Describe)
            .AddEc2("ModifyInstanceAttribute", Modify, gaps: "No kernel, RAM disk, ENA or SR-IOV.")
            .AddEc2("ModifyInstanceMetadataOptions", ModifyMetadata)
            .AddEc2("GetConsoleOutput", Console, gaps: "A line that tells of the boot.");

    private static Fields Describe(Ec2Call call)
    {
        var instance = call.Ec2.Instance(call.Parameters.Required("InstanceId"));
        var attribute = call.Parameters.Required("Attribute");
        return new Fields
        {
            { "instanceId", instance.Id },
            {
                attribute,
                attribute switch
                {
                    "instanceType" => Value(instance.InstanceType),
                    "userData" => Value(instance.UserData),
                    "disableApiTermination" => Value(instance.DisableApiTermination),
                    "disableApiStop" => Value(instance.DisableApiStop),
                    "instanceInitiatedShutdownBehavior" => Value(instance.ShutdownBehavior),
                    "rootDeviceName" => Value(instance.RootDeviceName),
                    "sourceDestCheck" => Value(instance.SourceDestCheck),
                    "ebsOptimized" => Value(instance.EbsOptimized),
                    "enaSupport" => Value(true),
                    "kernel" or "ramdisk" or "sriovNetSupport" => Value((string?)null),
                    "blockDeviceMapping" => InstanceFields.BlockDevices(call.Ec2, instance),
                    "groupSet" => Network.GroupFields.Of(call.Ec2, instance.SecurityGroupIds),
                    "productCodes" => Items.Of(Array.Empty<string>()),
                    _ => throw call.Parameters.Invalid("attribute", attribute, "Unknown attribute."),
                }
            },
        };
    }

    private static Fields? Modify(Ec2Call call)
    {
        var p = call.Parameters;
        var instance = call.Ec2.Instance(p.Required("InstanceId"));
        RequireOne(p);
        if (p.Texts("GroupId") is { Count: > 0 } groups)
        {
            ChangeGroups(call.Ec2, instance, groups);
        }

        if (Text(p, "InstanceType") is { } type)
        {
            RequireStopped(instance, "instanceType");
            instance.InstanceType = InstanceTypes.Find(type).Name;
        }

        if (Text(p, "UserData") is { } userData)
        {
            RequireStopped(instance, "userData");
            instance.UserData = LaunchSettingsReader.UserData(userData);
        }

        instance.DisableApiTermination = Truth(p, "DisableApiTermination") ?? instance.DisableApiTermination;
        instance.DisableApiStop = Truth(p, "DisableApiStop") ?? instance.DisableApiStop;
        if (Truth(p, "SourceDestCheck") is { } check)
        {
            instance.SourceDestCheck = check;
            foreach (var held in call.Ec2.NetworkInterfaces.Where(i => i.InstanceId == instance.Id))
            {
                held.SourceDestCheck = check;
            }
        }

        instance.EbsOptimized = Truth(p, "EbsOptimized") ?? instance.EbsOptimized;
        instance.ShutdownBehavior = Shutdown(p) ?? instance.ShutdownBehavior;
        foreach (var device in p.Structures("BlockDeviceMapping"))
        {
            var volume = call.Ec2.Volumes.FirstOrDefault(v => v.InstanceId == instance.Id && v.Device == device.Required("DeviceName"));
            if (volume is not null)
            {
                volume.DeleteOnTermination = device.Structure("Ebs")?.Boolean("DeleteOnTermination") ?? volume.DeleteOnTermination;
            }
        }

        return null;
    }

    private static string? Shutdown(Parameters p) =>
        Text(p, "InstanceInitiatedShutdownBehavior") switch
        {
            null => null,
            var known and ("stop" or "terminate") => known,
            var other => throw p.Invalid("instanceInitiatedShutdownBehavior", other, "Must be stop or terminate."),
        };

    private static void RequireOne(Parameters p)
    {
        var named = p.Text("Attribute");
        if (named is not null && !Attributes.Contains(named))
        {
            throw p.Invalid("attribute", named, "Unknown attribute.");
        }

        var sent = Attributes.Where(a => a == named || p.Has(char.ToUpperInvariant(a[0]) + a[1..])).ToList();
        if (p.Has("GroupId") && named != "groupSet")
        {
            sent.Add("groupSet");
        }

        if (sent.Count != 1)
        {
            throw Ec2Errors.InvalidCombination(
                sent.Count == 0 ? "No attributes specified." : $"Fields for multiple attribute types specified: {string.Join(", ", sent)}"
            );
        }
    }

    private static Fields ModifyMetadata(Ec2Call call)
    {
        var instance = call.Ec2.Instance(call.Parameters.Required("InstanceId"));
        var (old, wanted) = (instance.MetadataOptions, LaunchSettingsReader.MetadataOptions(call.Parameters));
        instance.MetadataOptions = new MetadataOptions(
            wanted.HttpTokens ?? old.HttpTokens,
            wanted.HttpPutResponseHopLimit ?? old.HttpPutResponseHopLimit,
            wanted.HttpEndpoint ?? old.HttpEndpoint,
            wanted.HttpProtocolIpv6 ?? old.HttpProtocolIpv6,
            wanted.InstanceMetadataTags ?? old.InstanceMetadataTags
        );
        return new Fields
        {
            { "instanceId", instance.Id },
            { "instanceMetadataOptions", InstanceFields.Metadata(instance.MetadataOptions) },
        };
    }

    private static Fields Console(Ec2Call call)
    {
        var instance = call.Ec2.Instance(call.Parameters.Required("InstanceId"));
        var text = instance.BootedAt <= call.Ec2.Now ? $"{instance.ImageId} booted on {instance.Id}\n" : "";
        return new Fields
        {
            { "instanceId", instance.Id },
            { "timestamp", call.Ec2.Now },
            { "output", Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) },
        };
    }

    private static void ChangeGroups(Ec2Region ec2, Instance instance, IReadOnlyList<string> groupIds)
    {
        var groups = groupIds.Select(ec2.SecurityGroup).ToList();
        if (groups.Find(g => g.VpcId != instance.VpcId) is { } stranger)
        {
            throw Ec2Errors.Error("InvalidGroup.NotFound", $"The security group '{stranger.Id}' does not exist in VPC '{instance.VpcId}'");
        }

        instance.SecurityGroupIds = [.. groupIds];
        foreach (var held in ec2.NetworkInterfaces.Where(i => i.InstanceId == instance.Id))
        {
            held.SecurityGroupIds.Clear();
            held.SecurityGroupIds.AddRange(groupIds);
        }
    }

    private static void RequireStopped(Instance instance, string attribute)
    {
        if (instance.State != InstanceState.Stopped)
        {
            throw Ec2Errors.Error(
                "IncorrectInstanceState",
                $"The instance '{instance.Id}' is not in the 'stopped' state: its {attribute} attribute cannot be changed."
            );
        }
    }

    // Old clients name the attribute and its value, new ones have a parameter for each attribute.
    private static string? Text(Parameters p, string name) =>
        p.Structure(name)?.Text("Value")
        ?? (string.Equals(p.Text("Attribute"), name, StringComparison.OrdinalIgnoreCase) ? p.Text("Value") : null);

    private static bool? Truth(Parameters p, string name) =>
        p.Structure(name)?.Boolean("Value")
        ?? (string.Equals(p.Text("Attribute"), name, StringComparison.OrdinalIgnoreCase) ? p.Boolean("Value") : null);

    private static Fields Value(string? value) => new() { { "value", value } };

    private static Fields Value(bool value) => new() { { "value", value } };
}
