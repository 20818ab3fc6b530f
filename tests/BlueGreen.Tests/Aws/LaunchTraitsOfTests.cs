using Amazon.EC2;
using Amazon.EC2.Model;
using BlueGreen.Aws;

namespace BlueGreen.Tests.Aws;

public sealed class LaunchTraitsOfTests
{
    [Fact]
    public void Names_nothing_where_a_successor_gets_all_of_it() =>
        LaunchTraitsOf
            .Template(
                new ResponseLaunchTemplateData
                {
                    InstanceType = InstanceType.T3Micro,
                    SecurityGroupIds = ["sg-1"],
                    CapacityReservationSpecification = new() { CapacityReservationPreference = "open" },
                    MetadataOptions = new() { HttpTokens = "required", HttpPutResponseHopLimit = 1 },
                    TagSpecifications = [new() { ResourceType = ResourceType.Instance }],
                }
            )
            .NotTakenOver.ShouldBeEmpty();

    [Fact]
    public void Names_what_a_successor_will_not_get() =>
        LaunchTraitsOf
            .Template(
                new ResponseLaunchTemplateData
                {
                    InstanceRequirements = new(),
                    SecurityGroups = ["default"],
                    CapacityReservationSpecification = new() { CapacityReservationPreference = "none" },
                    HibernationOptions = new() { Configured = true },
                    LicenseSpecifications = [new()],
                    NetworkInterfaces = [new() { Ipv6AddressCount = 1 }],
                    MetadataOptions = new() { HttpPutResponseHopLimit = 2, InstanceMetadataTags = "enabled" },
                    TagSpecifications = [new() { ResourceType = ResourceType.Volume }],
                }
            )
            .NotTakenOver.ShouldBe([
                "instance requirements",
                "security groups by name",
                "capacity reservations",
                "hibernation",
                "licenses",
                "IPv6 addresses",
                "the hop limit of metadata",
                "tags in metadata",
                "tags of anything but instances",
            ]);
}
