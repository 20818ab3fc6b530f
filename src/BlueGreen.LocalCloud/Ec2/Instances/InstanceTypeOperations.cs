using BlueGreen.LocalCloud.Ec2.Regions;
using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>Which instance types there are, and where.</summary>
internal static class InstanceTypeOperations
{
    private const int MostTypes = 100;

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .AddEc2(
                "DescribeInstanceTypes",
                Describe,
                gaps: "t2 to t4g, and the common sizes of m, c and r since the fifth generation; of each, and in filters, processor, memory and architecture."
            )
            .AddEc2("DescribeInstanceTypeOfferings", DescribeOfferings, gaps: "Every type is offered everywhere.");

    private static Fields Describe(Ec2Call call)
    {
        var names = call.Parameters.Texts("InstanceType");
        if (names.FirstOrDefault(n => InstanceTypes.All.All(t => t.Name != n)) is { } unknown)
        {
            throw Ec2Errors.Error("InvalidInstanceType", $"The following supplied instance types do not exist: [{unknown}]");
        }

        var filters = new FilterTable<InstanceType>
        {
            { "instance-type", t => t.Name },
            { "current-generation", _ => true },
            { "bare-metal", _ => false },
            { "burstable-performance-supported", t => t.Name.StartsWith('t') },
            { "hypervisor", t => t.Hypervisor },
            { "processor-info.supported-architecture", t => t.Architecture },
            { "supported-root-device-type", _ => "ebs" },
            { "supported-virtualization-type", _ => "hvm" },
            { "vcpu-info.default-vcpus", t => FormattableString.Invariant($"{t.VCpus}") },
            { "memory-info.size-in-mib", t => FormattableString.Invariant($"{t.MemoryMiB}") },
            { "free-tier-eligible", t => t.Name is "t2.micro" or "t3.micro" },
            { "instance-storage-supported", _ => false },
            { "supported-usage-class", _ => "on-demand" },
            { "vcpu-info.default-cores", t => FormattableString.Invariant($"{t.Cores}") },
            { "vcpu-info.default-threads-per-core", t => FormattableString.Invariant($"{t.ThreadsPerCore}") },
        };
        var all = InstanceTypes.All.Where(t => names.Count == 0 || names.Contains(t.Name, StringComparer.Ordinal));
        var page = call.Parameters.Page(filters.Apply(all, call.Parameters), t => t.Name, "InstanceType", most: MostTypes);
        return new Fields { { "instanceTypeSet", Items.Of(page.Items, Show) }, { "nextToken", page.NextToken } };
    }

    private static Fields DescribeOfferings(Ec2Call call)
    {
        var kind = call.Parameters.OneOf("LocationType", "region", "availability-zone", "availability-zone-id") ?? "region";
        var zones = RegionTable.Zones(call.Ec2.Name);
        var places = kind switch
        {
            "region" => [call.Ec2.Name],
            "availability-zone" => zones.Select(z => z.Name),
            _ => zones.Select(z => z.Id),
        };
        var filters = new FilterTable<(string Type, string Place)> { { "instance-type", o => o.Type }, { "location", o => o.Place } };
        var all = places.SelectMany(p => InstanceTypes.All.Select(t => (Type: t.Name, Place: p)));
        var page = call.Parameters.Page(filters.Apply(all, call.Parameters), o => $"{o.Place}/{o.Type}");
        return new Fields
        {
            {
                "instanceTypeOfferingSet",
                Items.Of(
                    page.Items,
                    o => new Fields
                    {
                        { "instanceType", o.Type },
                        { "locationType", kind },
                        { "location", o.Place },
                    }
                )
            },
            { "nextToken", page.NextToken },
        };
    }

    private static Fields Show(InstanceType type) =>
        new()
        {
            { "instanceType", type.Name },
            { "currentGeneration", true },
            { "freeTierEligible", type.Name is "t2.micro" or "t3.micro" },
            { "supportedUsageClasses", Items.Of(["on-demand"]) },
            { "supportedRootDeviceTypes", Items.Of(["ebs"]) },
            { "supportedVirtualizationTypes", Items.Of(["hvm"]) },
            { "bareMetal", false },
            { "hypervisor", type.Hypervisor },
            {
                "processorInfo",
                new Fields { { "supportedArchitectures", Items.Of([type.Architecture]) } }
            },
            {
                "vCpuInfo",
                new Fields
                {
                    { "defaultVCpus", type.VCpus },
                    { "defaultCores", type.Cores },
                    { "defaultThreadsPerCore", type.ThreadsPerCore },
                }
            },
            {
                "memoryInfo",
                new Fields { { "sizeInMiB", type.MemoryMiB } }
            },
            { "instanceStorageSupported", false },
            { "burstablePerformanceSupported", type.Name.StartsWith('t') },
        };
}
