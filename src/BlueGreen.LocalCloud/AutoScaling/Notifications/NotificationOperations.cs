using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Topics that would be told of launches and terminations.</summary>
internal static class NotificationOperations
{
    private const string NothingSent = "Kept and told back; nothing is sent.";

    public static readonly IReadOnlyList<string> NotificationTypes =
    [
        "autoscaling:EC2_INSTANCE_LAUNCH",
        "autoscaling:EC2_INSTANCE_LAUNCH_ERROR",
        "autoscaling:EC2_INSTANCE_TERMINATE",
        "autoscaling:EC2_INSTANCE_TERMINATE_ERROR",
        "autoscaling:TEST_NOTIFICATION",
    ];

    public static void Register(ServiceRoutes routes) =>
        routes
            .Add(new Operation("PutNotificationConfiguration", Put) { Gaps = NothingSent })
            .Add("DeleteNotificationConfiguration", Delete)
            .Add("DescribeNotificationConfigurations", Describe);

    private static Fields? Put(Call call)
    {
        var group = call.LivingGroup();
        var topic = call.Parameters.Required("TopicARN");
        var types = call.Parameters.Texts("NotificationTypes");
        if (types.Count == 0)
        {
            throw call.Parameters.Missing("NotificationTypes");
        }

        var unknown = types.FirstOrDefault(type => !NotificationTypes.Contains(type));
        if (unknown is not null)
        {
            throw AutoScalingErrors.Validation($"\"{unknown}\" is not a valid Notification Type");
        }

        _ = group.Notifications.RemoveAll(notification => notification.TopicArn == topic);
        group.Notifications.AddRange(types.Distinct().Select(type => new Notification(topic, type)));
        return null;
    }

    private static Fields? Delete(Call call)
    {
        var group = call.LivingGroup();
        var topic = call.Parameters.Required("TopicARN");
        _ = group.Notifications.RemoveAll(notification => notification.TopicArn == topic);
        return null;
    }

    private static Fields? Describe(Call call)
    {
        var names = call.Parameters.Texts("AutoScalingGroupNames");
        List<(string Group, Notification Notification)> found =
        [
            .. call.Groups()
                .Where(group => names.Count == 0 || names.Contains(group.Name))
                .SelectMany(group => group.Notifications.Select(notification => (Group: group.Name, Notification: notification)))
                .OrderBy(Key, StringComparer.Ordinal),
        ];
        var (page, next) = Pages.Sorted(call.Parameters, found, Key);
        return new() { { "NotificationConfigurations", Items.Of(page, ToFields) }, { "NextToken", next } };
    }

    private static string Key((string Group, Notification Notification) pair) =>
        $"{pair.Group}\n{pair.Notification.TopicArn}\n{pair.Notification.Type}";

    private static Fields ToFields((string Group, Notification Notification) pair) =>
        new()
        {
            { "AutoScalingGroupName", pair.Group },
            { "TopicARN", pair.Notification.TopicArn },
            { "NotificationType", pair.Notification.Type },
        };
}
