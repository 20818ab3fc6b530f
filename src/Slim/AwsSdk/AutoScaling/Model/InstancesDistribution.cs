namespace Amazon.AutoScaling.Model;

public class InstancesDistribution
{
    public string OnDemandAllocationStrategy { get; set; }

    public int? OnDemandBaseCapacity { get; set; }

    public int? OnDemandPercentageAboveBaseCapacity { get; set; }

    public string SpotAllocationStrategy { get; set; }

    public int? SpotInstancePools { get; set; }

    public string SpotMaxPrice { get; set; }
}
