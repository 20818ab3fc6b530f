namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>The instance types that there are here: the burstable families whole, and the common sizes of the general ones.</summary>
internal static class InstanceTypes
{
    private const string X86 = "x86_64";
    private const string Arm = "arm64";

    // Name, processors and mebibytes; t2 has one processor up to small.
    private static readonly (string Size, int VCpus, int MemoryMiB)[] BurstableSizes =
    [
        ("nano", 2, 512),
        ("micro", 2, 1024),
        ("small", 2, 2048),
        ("medium", 2, 4096),
        ("large", 2, 8192),
        ("xlarge", 4, 16384),
        ("2xlarge", 8, 32768),
    ];

    private static readonly (string Size, int VCpus)[] Sizes =
    [
        ("large", 2),
        ("xlarge", 4),
        ("2xlarge", 8),
        ("4xlarge", 16),
        ("12xlarge", 48),
    ];

    private static readonly (string Family, string Architecture)[] Families =
    [
        .. new[]
        {
            "m5",
            "m5a",
            "m6i",
            "m6a",
            "m7i",
            "m7a",
            "c5",
            "c5a",
            "c6i",
            "c6a",
            "c7i",
            "c7a",
            "r5",
            "r5a",
            "r6i",
            "r6a",
            "r7i",
            "r7a",
        }.Select(f => (f, X86)),
        .. new[] { "m6g", "m7g", "m8g", "c6g", "c7g", "c8g", "r6g", "r7g", "r8g" }.Select(f => (f, Arm)),
    ];

    private static readonly Dictionary<string, InstanceType> Known = Burstable("t2", X86)
        .Concat(Burstable("t3", X86))
        .Concat(Burstable("t3a", X86))
        .Concat(Burstable("t4g", Arm))
        .Concat(Families.SelectMany(f => Sizes.Select(s => General(f.Family, f.Architecture, s.Size, s.VCpus))))
        .ToDictionary(t => t.Name, StringComparer.Ordinal);

    public static IReadOnlyCollection<InstanceType> All => Known.Values;

    /// <summary>The type of this name, or EC2's error.</summary>
    public static InstanceType Find(string name) =>
        Known.GetValueOrDefault(name) ?? throw Ec2Errors.InvalidValue($"Invalid value '{name}' for InstanceType.");

    private static IEnumerable<InstanceType> Burstable(string family, string architecture) =>
        BurstableSizes.Select(s => new InstanceType(
            $"{family}.{s.Size}",
            family == "t2" && s.MemoryMiB <= 2048 ? 1 : s.VCpus,
            s.MemoryMiB,
            architecture,
            family == "t2" ? "xen" : "nitro"
        ));

    private static InstanceType General(string family, string architecture, string size, int vCpus)
    {
        var gibPerCpu = family[0] switch
        {
            'c' => 2,
            'r' => 8,
            _ => 4,
        };
        return new InstanceType($"{family}.{size}", vCpus, vCpus * gibPerCpu * 1024, architecture, "nitro");
    }
}

/// <summary>An instance type.</summary>
/// <param name="MemoryMiB">Mebibytes.</param>
internal sealed record InstanceType(string Name, int VCpus, int MemoryMiB, string Architecture, string Hypervisor)
{
    /// <summary>Two on Intel and older AMD processors; Graviton, AMD from the seventh generation and t2 have one.</summary>
    public int ThreadsPerCore => Architecture == "arm64" || Name.StartsWith("t2.", StringComparison.Ordinal) || Name[1..3] == "7a" ? 1 : 2;

    public int Cores => VCpus / ThreadsPerCore;
}
