namespace Amazon.AutoScaling.Model;

public class InstanceMaintenancePolicy
{
    public int? MinHealthyPercentage { get; set; }

    public int? MaxHealthyPercentage { get; set; }
}
