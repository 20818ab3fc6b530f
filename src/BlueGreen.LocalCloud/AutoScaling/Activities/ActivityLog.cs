using System.Globalization;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Begins and ends activities.</summary>
internal static class ActivityLog
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(42);

    public static ScalingActivity Begin(
        World world,
        ScalingGroup group,
        string description,
        string cause,
        string status,
        string? details = null
    )
    {
        var activities = world.State.AutoScaling.Activities;
        _ = activities.RemoveAll(old => old.EndedAt is { } ended && ended < world.Now - Kept);
        var activity = new ScalingActivity
        {
            Id = world.Random.Guid().ToString(),
            Region = group.Region,
            GroupName = group.Name,
            GroupArn = group.Arn,
            Description = description,
            Cause = cause,
            StartedAt = world.Now,
            Status = status,
            Details = details ?? "{}",
        };
        activities.Add(activity);
        return activity;
    }

    public static ScalingActivity? Find(World world, string? id) =>
        id is null ? null : world.State.AutoScaling.Activities.Find(activity => activity.Id == id);

    public static void Move(World world, string? id, string status, int progress)
    {
        if (Find(world, id) is { IsRunning: true } activity)
        {
            activity.Status = status;
            activity.Progress = progress;
        }
    }

    public static void End(World world, string? id, string status = ActivityStatus.Successful, string? message = null)
    {
        if (Find(world, id) is { IsRunning: true } activity)
        {
            activity.Status = status;
            activity.Progress = 100;
            activity.StatusMessage = message;
            activity.EndedAt = world.Now;
        }
    }

    /// <summary>A running activity of the group, or null.</summary>
    public static ScalingActivity? Running(World world, ScalingGroup group) =>
        world.State.AutoScaling.Activities.Find(activity => activity.IsRunning && activity.GroupArn == group.Arn);

    /// <summary>A moment as the causes write it.</summary>
    public static string At(DateTimeOffset time) =>
        time.UtcDateTime.ToString("'At 'yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Where an instance is, as the details tell it.</summary>
    public static string Details(string? subnetId, string zone) =>
        subnetId is null ? $$"""{"Availability Zone":"{{zone}}"}""" : $$"""{"Subnet ID":"{{subnetId}}","Availability Zone":"{{zone}}"}""";
}
