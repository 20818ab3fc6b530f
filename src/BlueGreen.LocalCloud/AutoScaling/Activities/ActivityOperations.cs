using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Describes activities: running ones first, then the newest first.</summary>
internal static class ActivityOperations
{
    public static void Register(ServiceRoutes routes) => routes.Add("DescribeScalingActivities", Describe);

    public static Fields ToFields(ScalingActivity activity) =>
        new()
        {
            { "ActivityId", activity.Id },
            { "AutoScalingGroupName", activity.GroupName },
            { "Description", activity.Description },
            { "Cause", activity.Cause },
            { "StartTime", activity.StartedAt },
            { "EndTime", activity.EndedAt },
            { "StatusCode", activity.Status },
            { "StatusMessage", activity.StatusMessage },
            { "Progress", activity.Progress },
            { "Details", activity.Details },
            { "AutoScalingGroupState", activity.GroupIsDeleted ? "Deleted" : null },
            { "AutoScalingGroupARN", activity.GroupArn },
        };

    private static Fields? Describe(Call call)
    {
        var ids = call.Parameters.Texts("ActivityIds");
        var name = call.Parameters.Text("AutoScalingGroupName");
        var deletedToo = call.Parameters.Boolean("IncludeDeletedGroups") == true;
        if (name is not null && !deletedToo && call.State.AutoScaling.FindGroup(call.Region, name) is null)
        {
            throw AutoScalingErrors.GroupNotFound(name);
        }

        List<ScalingActivity> found =
        [
            .. call.State.AutoScaling.Activities.Where(activity =>
                activity.Region == call.Region
                && (deletedToo || !activity.GroupIsDeleted)
                && (name is null || activity.GroupName == name)
                && (ids.Count == 0 || ids.Contains(activity.Id))
            ),
        ];
        found.Reverse();
        found = [.. found.OrderByDescending(activity => activity.IsRunning)];
        var (page, next) = Pages.Listed(call.Parameters, found, activity => activity.Id, common: 100);
        return new() { { "Activities", Items.Of(page, ToFields) }, { "NextToken", next } };
    }
}
