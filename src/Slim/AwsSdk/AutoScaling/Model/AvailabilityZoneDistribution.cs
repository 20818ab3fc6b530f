namespace Amazon.AutoScaling.Model;

public class AvailabilityZoneDistribution
{
    public CapacityDistributionStrategy CapacityDistributionStrategy { get; set; }
}
