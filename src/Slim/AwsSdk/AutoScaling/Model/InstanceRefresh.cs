namespace Amazon.AutoScaling.Model;

public class InstanceRefresh
{
    public string InstanceRefreshId { get; set; }

    public string AutoScalingGroupName { get; set; }

    public InstanceRefreshStatus Status { get; set; }

    public string StatusReason { get; set; }

    public DateTime? StartTime { get; set; }

    public DateTime? EndTime { get; set; }

    public int? PercentageComplete { get; set; }

    public int? InstancesToUpdate { get; set; }

    public InstanceRefreshProgressDetails ProgressDetails { get; set; }

    public RefreshPreferences Preferences { get; set; }

    public DesiredConfiguration DesiredConfiguration { get; set; }

    public RollbackDetails RollbackDetails { get; set; }

    public RefreshStrategy Strategy { get; set; }
}

public class RefreshPreferences
{
    public int? MinHealthyPercentage { get; set; }

    public int? InstanceWarmup { get; set; }

    public List<int> CheckpointPercentages { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? CheckpointDelay { get; set; }

    public bool? SkipMatching { get; set; }

    public bool? AutoRollback { get; set; }

    public ScaleInProtectedInstances ScaleInProtectedInstances { get; set; }

    public StandbyInstances StandbyInstances { get; set; }

    public AlarmSpecification AlarmSpecification { get; set; }

    public int? MaxHealthyPercentage { get; set; }

    public int? BakeTime { get; set; }
}

public class AlarmSpecification
{
    public List<string> Alarms { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class DesiredConfiguration
{
    public LaunchTemplateSpecification LaunchTemplate { get; set; }

    public MixedInstancesPolicy MixedInstancesPolicy { get; set; }
}

public class RollbackDetails
{
    public string RollbackReason { get; set; }

    public DateTime? RollbackStartTime { get; set; }

    public int? PercentageCompleteOnRollback { get; set; }

    public int? InstancesToUpdateOnRollback { get; set; }

    public InstanceRefreshProgressDetails ProgressDetailsOnRollback { get; set; }
}
