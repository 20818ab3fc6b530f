namespace Amazon.AutoScaling.Model;

public class InstanceRefreshProgressDetails
{
    public InstanceRefreshLivePoolProgress LivePoolProgress { get; set; }

    public InstanceRefreshWarmPoolProgress WarmPoolProgress { get; set; }
}

public class InstanceRefreshLivePoolProgress
{
    public int? PercentageComplete { get; set; }

    public int? InstancesToUpdate { get; set; }
}

public class InstanceRefreshWarmPoolProgress
{
    public int? PercentageComplete { get; set; }

    public int? InstancesToUpdate { get; set; }
}
