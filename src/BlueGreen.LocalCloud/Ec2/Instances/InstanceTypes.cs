namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>The instance types that there are here: the common small and middle ones.</summary>
internal static class InstanceTypes
{
    private static readonly Dictionary<string, InstanceType> Known = new InstanceType[]
    {
        new("t2.nano", 1, 512, "x86_64", "xen"),
        new("t2.micro", 1, 1024, "x86_64", "xen"),
        new("t2.small", 1, 2048, "x86_64", "xen"),
        new("t2.medium", 2, 4096, "x86_64", "xen"),
        new("t2.large", 2, 8192, "x86_64", "xen"),
        new("t3.nano", 2, 512, "x86_64", "nitro"),
        new("t3.micro", 2, 1024, "x86_64", "nitro"),
        new("t3.small", 2, 2048, "x86_64", "nitro"),
        new("t3.medium", 2, 4096, "x86_64", "nitro"),
        new("t3.large", 2, 8192, "x86_64", "nitro"),
        new("t3a.nano", 2, 512, "x86_64", "nitro"),
        new("t3a.micro", 2, 1024, "x86_64", "nitro"),
        new("t3a.small", 2, 2048, "x86_64", "nitro"),
        new("t3a.medium", 2, 4096, "x86_64", "nitro"),
        new("t4g.nano", 2, 512, "arm64", "nitro"),
        new("t4g.micro", 2, 1024, "arm64", "nitro"),
        new("t4g.small", 2, 2048, "arm64", "nitro"),
        new("t4g.medium", 2, 4096, "arm64", "nitro"),
        new("m5.large", 2, 8192, "x86_64", "nitro"),
        new("m5.xlarge", 4, 16384, "x86_64", "nitro"),
        new("m6i.large", 2, 8192, "x86_64", "nitro"),
        new("m6g.large", 2, 8192, "arm64", "nitro"),
        new("m7i.large", 2, 8192, "x86_64", "nitro"),
        new("m7g.large", 2, 8192, "arm64", "nitro"),
        new("c5.large", 2, 4096, "x86_64", "nitro"),
        new("c5.xlarge", 4, 8192, "x86_64", "nitro"),
        new("c6i.large", 2, 4096, "x86_64", "nitro"),
        new("c7g.large", 2, 4096, "arm64", "nitro"),
        new("r5.large", 2, 16384, "x86_64", "nitro"),
    }.ToDictionary(t => t.Name, StringComparer.Ordinal);

    public static IReadOnlyCollection<InstanceType> All => Known.Values;

    /// <summary>The type of this name, or EC2's error.</summary>
    public static InstanceType Find(string name) =>
        Known.GetValueOrDefault(name) ?? throw Ec2Errors.InvalidValue($"Invalid value '{name}' for InstanceType.");
}

/// <summary>An instance type.</summary>
/// <param name="MemoryMiB">Mebibytes.</param>
internal sealed record InstanceType(string Name, int VCpus, int MemoryMiB, string Architecture, string Hypervisor);
