using Amazon.AutoScaling.Model;
using Amazon.EC2.Model;
using BlueGreen.Configuration;
using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>Reads how instances are launched, and names what a successor will not get.</summary>
internal static class LaunchTraitsOf
{
    public static LaunchTraits Template(ResponseLaunchTemplateData data)
    {
        var network = data.NetworkInterfaces is [var only] ? only : null;
        return new LaunchTraits
        {
            InstanceType = data.InstanceType?.Value ?? ComputeSettings.DefaultInstanceType,
            KeyPair = data.KeyName,
            SecurityGroups = [.. data.SecurityGroupIds is { Count: > 0 } ids ? ids : network?.Groups ?? []],
            InstanceProfile = data.IamInstanceProfile?.Arn ?? data.IamInstanceProfile?.Name,
            UserData = string.IsNullOrEmpty(data.UserData) ? null : new State.UserData(data.UserData),
            PublicAddress = network?.AssociatePublicIpAddress,
            EbsOptimized = data.EbsOptimized,
            DetailedMonitoring = data.Monitoring?.Enabled,
            InstanceTags = (data.TagSpecifications ?? [])
                .Where(tags => tags.ResourceType == Amazon.EC2.ResourceType.Instance)
                .SelectMany(tags => tags.Tags ?? [])
                .ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal),
            NotTakenOver =
            [
                .. Lost("block devices", data.BlockDeviceMappings is { Count: > 0 }),
                .. Lost("further network interfaces", data.NetworkInterfaces is { Count: > 1 }),
                .. Lost("the spot market", data.InstanceMarketOptions?.MarketType is not null),
                .. Lost("placement", data.Placement?.GroupName is not null || data.Placement?.Tenancy is not null),
                .. Lost("credit specification", data.CreditSpecification?.CpuCredits is not null),
                .. Lost("CPU options", data.CpuOptions?.CoreCount is not null),
                .. Lost("enclave options", data.EnclaveOptions?.Enabled == true),
                .. Lost("instance requirements", data.InstanceRequirements is not null),
                .. Lost("security groups by name", data.SecurityGroups is { Count: > 0 }),
                .. Lost(
                    "capacity reservations",
                    data.CapacityReservationSpecification
                        is { CapacityReservationTarget: not null }
                            or { CapacityReservationPreference.Value: not "open" }
                ),
                .. Lost("hibernation", data.HibernationOptions?.Configured == true),
                .. Lost("licenses", data.LicenseSpecifications is { Count: > 0 }),
                .. Lost("IPv6 addresses", network is { Ipv6AddressCount: > 0 } or { Ipv6PrefixCount: > 0 }),
                .. Lost("the hop limit of metadata", data.MetadataOptions?.HttpPutResponseHopLimit > 1),
                .. Lost(
                    "tags in metadata",
                    data.MetadataOptions?.InstanceMetadataTags == Amazon.EC2.LaunchTemplateInstanceMetadataTagsState.Enabled
                ),
                .. Lost(
                    "tags of anything but instances",
                    (data.TagSpecifications ?? []).Any(tags => tags.ResourceType != Amazon.EC2.ResourceType.Instance)
                ),
                .. Lost(
                    "IMDSv1 (a new version always requires IMDSv2)",
                    data.MetadataOptions?.HttpTokens == Amazon.EC2.LaunchTemplateHttpTokensState.Optional
                ),
            ],
        };
    }

    public static LaunchTraits Configuration(LaunchConfiguration configuration) =>
        new()
        {
            InstanceType = configuration.InstanceType,
            KeyPair = string.IsNullOrEmpty(configuration.KeyName) ? null : configuration.KeyName,
            SecurityGroups = [.. configuration.SecurityGroups ?? []],
            InstanceProfile = string.IsNullOrEmpty(configuration.IamInstanceProfile) ? null : configuration.IamInstanceProfile,
            UserData = string.IsNullOrEmpty(configuration.UserData) ? null : new State.UserData(configuration.UserData),
            PublicAddress = configuration.AssociatePublicIpAddress,
            EbsOptimized = configuration.EbsOptimized,
            DetailedMonitoring = configuration.InstanceMonitoring?.Enabled,
            NotTakenOver =
            [
                .. Lost("block devices", configuration.BlockDeviceMappings is { Count: > 0 }),
                .. Lost("the spot price", !string.IsNullOrEmpty(configuration.SpotPrice)),
                .. Lost("placement tenancy", !string.IsNullOrEmpty(configuration.PlacementTenancy)),
            ],
        };

    private static IEnumerable<string> Lost(string what, bool isSet) => isSet ? [what] : [];
}
