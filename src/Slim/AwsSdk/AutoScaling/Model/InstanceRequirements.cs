namespace Amazon.AutoScaling.Model;

public class InstanceRequirements
{
    public VCpuCountRequest VCpuCount { get; set; }

    public MemoryMiBRequest MemoryMiB { get; set; }

    public List<string> CpuManufacturers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public MemoryGiBPerVCpuRequest MemoryGiBPerVCpu { get; set; }

    public List<string> ExcludedInstanceTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> InstanceGenerations { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? SpotMaxPricePercentageOverLowestPrice { get; set; }

    public int? MaxSpotPriceAsPercentageOfOptimalOnDemandPrice { get; set; }

    public int? OnDemandMaxPricePercentageOverLowestPrice { get; set; }

    public BareMetal BareMetal { get; set; }

    public BurstablePerformance BurstablePerformance { get; set; }

    public bool? RequireHibernateSupport { get; set; }

    public NetworkInterfaceCountRequest NetworkInterfaceCount { get; set; }

    public LocalStorage LocalStorage { get; set; }

    public List<string> LocalStorageTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public TotalLocalStorageGBRequest TotalLocalStorageGB { get; set; }

    public BaselineEbsBandwidthMbpsRequest BaselineEbsBandwidthMbps { get; set; }

    public List<string> AcceleratorTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public AcceleratorCountRequest AcceleratorCount { get; set; }

    public List<string> AcceleratorManufacturers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> AcceleratorNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public AcceleratorTotalMemoryMiBRequest AcceleratorTotalMemoryMiB { get; set; }

    public NetworkBandwidthGbpsRequest NetworkBandwidthGbps { get; set; }

    public List<string> AllowedInstanceTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public BaselinePerformanceFactorsRequest BaselinePerformanceFactors { get; set; }
}
