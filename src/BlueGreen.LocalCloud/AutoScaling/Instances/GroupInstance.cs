using System.Text.Json.Serialization;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>An instance as the group sees it; what EC2 and the load balancers say of it is read from them.</summary>
internal sealed class GroupInstance
{
    public required string InstanceId { get; init; }

    public required string InstanceType { get; init; }

    public required string ImageId { get; init; }

    public required string AvailabilityZone { get; init; }

    /// <summary>The launch configuration it came from, if any.</summary>
    public string? ConfigurationName { get; init; }

    /// <summary>The template it came from, with the number of the version, if any.</summary>
    public TemplateReference? Template { get; init; }

    public required DateTimeOffset LaunchedAt { get; init; }

    /// <summary>One of <see cref="Lifecycle"/>'s names.</summary>
    public required string LifecycleState { get; set; }

    public bool IsHealthy { get; set; } = true;

    /// <summary>Why it is unhealthy, as the replacing activity's cause tells it.</summary>
    public string? UnhealthyBecause { get; set; }

    public bool IsProtected { get; set; }

    public DateTimeOffset? InServiceSince { get; set; }

    /// <summary>When its lifecycle state moves on by itself.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>The hooks that hold it.</summary>
    public List<HookWait> Waits { get; init; } = [];

    /// <summary>True once the hooks of the present transition have let it go.</summary>
    public bool HooksDone { get; set; }

    /// <summary>The running activity that speaks of it, if any.</summary>
    public string? ActivityId { get; set; }

    /// <summary>True where EC2 has been told to terminate it.</summary>
    public bool IsEnding { get; set; }

    [JsonIgnore]
    public bool CountsAsCapacity =>
        LifecycleState is Lifecycle.Pending or Lifecycle.PendingWait or Lifecycle.PendingProceed or Lifecycle.InService;

    [JsonIgnore]
    public bool IsLeaving =>
        LifecycleState
            is Lifecycle.Terminating
                or Lifecycle.TerminatingWait
                or Lifecycle.TerminatingProceed
                or Lifecycle.Terminated
                or Lifecycle.Detaching;
}

/// <summary>An instance held in a Wait state until the action is completed or times out.</summary>
internal sealed record HookWait(string HookName, string Token, DateTimeOffset Deadline, DateTimeOffset LatestDeadline);

/// <summary>The names of an instance's lifecycle states.</summary>
internal static class Lifecycle
{
    public const string Pending = "Pending";
    public const string PendingWait = "Pending:Wait";
    public const string PendingProceed = "Pending:Proceed";
    public const string InService = "InService";
    public const string Terminating = "Terminating";
    public const string TerminatingWait = "Terminating:Wait";
    public const string TerminatingProceed = "Terminating:Proceed";
    public const string Terminated = "Terminated";
    public const string Detaching = "Detaching";
    public const string EnteringStandby = "EnteringStandby";
    public const string Standby = "Standby";
}
