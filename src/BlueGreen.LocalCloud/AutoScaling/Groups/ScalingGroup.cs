using System.Text.Json.Serialization;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>One Auto Scaling group: what the caller asked for, and what the control loop has made of it so far.</summary>
internal sealed class ScalingGroup
{
    public required string Region { get; init; }

    public required string Name { get; init; }

    public required string Arn { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required LaunchSource Launch { get; set; }

    public int Minimum { get; set; }

    public int Maximum { get; set; }

    public int Desired { get; set; }

    /// <summary>Seconds; 300 unless set.</summary>
    public int DefaultCooldown { get; set; } = 300;

    /// <summary>Seconds that target tracking and step policies wait for a new instance; unset means the cooldown.</summary>
    public int? DefaultInstanceWarmup { get; set; }

    public List<string> AvailabilityZones { get; set; } = [];

    public List<string> SubnetIds { get; set; } = [];

    /// <summary>EC2 unless set; with ELB in it the load balancers' verdict counts too.</summary>
    public string HealthCheckType { get; set; } = "EC2";

    /// <summary>Seconds after an instance is in service before a load balancer's verdict counts; 0 unless set.</summary>
    public int HealthCheckGracePeriod { get; set; }

    public string? PlacementGroup { get; set; }

    public bool NewInstancesProtected { get; set; }

    public bool CapacityRebalance { get; set; }

    public string? ServiceLinkedRoleArn { get; set; }

    /// <summary>Seconds; unset or 0 means for ever.</summary>
    public int? MaximumInstanceLifetime { get; set; }

    public string? Context { get; set; }

    public string? DesiredCapacityType { get; set; }

    public string DeletionProtection { get; set; } = "none";

    public MaintenancePolicy? Maintenance { get; set; }

    /// <summary><c>balanced-best-effort</c>, <c>balanced-only</c>; null unless set.</summary>
    public string? ZoneDistribution { get; set; }

    public ZoneImpairmentPolicy? ZoneImpairment { get; set; }

    public ReservationChoice? Reservations { get; set; }

    public List<string> TerminationPolicies { get; set; } = ["Default"];

    public List<LoadBalancerAttachment> LoadBalancers { get; init; } = [];

    public List<LoadBalancerAttachment> TargetGroups { get; init; } = [];

    /// <summary>Everything that sends traffic to the instances.</summary>
    [JsonIgnore]
    public IEnumerable<LoadBalancerAttachment> Attachments => LoadBalancers.Concat(TargetGroups);

    public List<GroupInstance> Instances { get; init; } = [];

    public List<SuspendedProcess> Suspended { get; init; } = [];

    public List<GroupTag> Tags { get; init; } = [];

    public List<LifecycleHook> Hooks { get; init; } = [];

    public List<ScalingPolicy> Policies { get; init; } = [];

    public List<ScheduledAction> Schedules { get; init; } = [];

    public List<Notification> Notifications { get; init; } = [];

    public List<string> EnabledMetrics { get; init; } = [];

    /// <summary>Newest last.</summary>
    public List<InstanceRefresh> Refreshes { get; init; } = [];

    /// <summary>Why the desired capacity is what it is, told by the next activities: one sentence a change.</summary>
    public List<string> Reasons { get; init; } = [];

    /// <summary>True while an instance was launched only to balance the zones.</summary>
    public bool IsBalancing { get; set; }

    /// <summary>Launches to come that replace unhealthy instances: their activities say so.</summary>
    public int Replacements { get; set; }

    /// <summary>When the control loop compares desired and actual capacity next.</summary>
    public DateTimeOffset? ReconcileAt { get; set; }

    /// <summary>Until when simple policies and calls that honour the cooldown are refused.</summary>
    public DateTimeOffset? CooldownUntil { get; set; }

    public LaunchBackoff Backoff { get; set; } = new();

    /// <summary>Set while the group is being deleted; its name stays taken until it is gone.</summary>
    public string? Status { get; set; }

    /// <summary>The earliest moment at which a group that is being deleted goes.</summary>
    public DateTimeOffset? DeletedAt { get; set; }

    [JsonIgnore]
    public bool IsBeingDeleted => Status is not null;

    public GroupInstance? FindInstance(string instanceId) => Instances.Find(instance => instance.InstanceId == instanceId);

    /// <summary>Instances that count towards the desired capacity.</summary>
    [JsonIgnore]
    public IEnumerable<GroupInstance> Counted => Instances.Where(instance => instance.CountsAsCapacity);

    public bool IsSuspended(string process) => Suspended.Exists(suspended => suspended.Process == process);

    /// <summary>Lets the control loop look at <paramref name="time"/>, or earlier where it was going to.</summary>
    public void WakeAt(DateTimeOffset time)
    {
        if (ReconcileAt is not { } planned || time < planned)
        {
            ReconcileAt = time;
        }
    }
}
