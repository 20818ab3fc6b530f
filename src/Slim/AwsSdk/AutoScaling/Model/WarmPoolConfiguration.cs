namespace Amazon.AutoScaling.Model;

public class WarmPoolConfiguration
{
    public int? MaxGroupPreparedCapacity { get; set; }

    public int? MinSize { get; set; }

    public WarmPoolState PoolState { get; set; }

    public WarmPoolStatus Status { get; set; }

    public InstanceReusePolicy InstanceReusePolicy { get; set; }
}

public class InstanceReusePolicy
{
    public bool? ReuseOnScaleIn { get; set; }
}
