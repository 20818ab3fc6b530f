namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>A change of capacity at a time, once or by a cron expression.</summary>
internal sealed class ScheduledAction
{
    public required string Name { get; init; }

    public required string Arn { get; init; }

    public DateTimeOffset? StartTime { get; set; }

    public DateTimeOffset? EndTime { get; set; }

    /// <summary>Five cron fields; null means once, at <see cref="StartTime"/>.</summary>
    public string? Recurrence { get; set; }

    /// <summary>An IANA name; UTC unless set.</summary>
    public string? TimeZone { get; set; }

    public int? Minimum { get; set; }

    public int? Maximum { get; set; }

    public int? Desired { get; set; }

    /// <summary>When it comes due next; null when it never will again.</summary>
    public DateTimeOffset? NextDueAt { get; set; }
}
