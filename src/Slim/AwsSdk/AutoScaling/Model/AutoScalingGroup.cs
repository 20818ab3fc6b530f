namespace Amazon.AutoScaling.Model;

public class AutoScalingGroup
{
    public string AutoScalingGroupName { get; set; }

    public string AutoScalingGroupARN { get; set; }

    public string LaunchConfigurationName { get; set; }

    public LaunchTemplateSpecification LaunchTemplate { get; set; }

    public MixedInstancesPolicy MixedInstancesPolicy { get; set; }

    public int? MinSize { get; set; }

    public int? MaxSize { get; set; }

    public int? DesiredCapacity { get; set; }

    public int? PredictedCapacity { get; set; }

    public int? DefaultCooldown { get; set; }

    public List<string> AvailabilityZones { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> AvailabilityZoneIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> LoadBalancerNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> TargetGroupARNs { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string HealthCheckType { get; set; }

    public int? HealthCheckGracePeriod { get; set; }

    public List<Instance> Instances { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public DateTime? CreatedTime { get; set; }

    public List<SuspendedProcess> SuspendedProcesses { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string PlacementGroup { get; set; }

    public string VPCZoneIdentifier { get; set; }

    public List<EnabledMetric> EnabledMetrics { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string Status { get; set; }

    public List<TagDescription> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> TerminationPolicies { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public bool? NewInstancesProtectedFromScaleIn { get; set; }

    public string ServiceLinkedRoleARN { get; set; }

    public int? MaxInstanceLifetime { get; set; }

    public bool? CapacityRebalance { get; set; }

    public WarmPoolConfiguration WarmPoolConfiguration { get; set; }

    public int? WarmPoolSize { get; set; }

    public string Context { get; set; }

    public string DesiredCapacityType { get; set; }

    public int? DefaultInstanceWarmup { get; set; }

    public List<TrafficSourceIdentifier> TrafficSources { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public InstanceMaintenancePolicy InstanceMaintenancePolicy { get; set; }

    public DeletionProtection DeletionProtection { get; set; }

    public AvailabilityZoneDistribution AvailabilityZoneDistribution { get; set; }

    public AvailabilityZoneImpairmentPolicy AvailabilityZoneImpairmentPolicy { get; set; }

    public CapacityReservationSpecification CapacityReservationSpecification { get; set; }

    public InstanceLifecyclePolicy InstanceLifecyclePolicy { get; set; }
}

public class SuspendedProcess
{
    public string ProcessName { get; set; }

    public string SuspensionReason { get; set; }
}

public class EnabledMetric
{
    public string Metric { get; set; }

    public string Granularity { get; set; }
}
