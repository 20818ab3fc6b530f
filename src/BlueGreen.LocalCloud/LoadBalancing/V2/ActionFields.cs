using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>Actions and conditions as they are told back.</summary>
internal static class ActionFields
{
    public static Items Of(IEnumerable<ListenerAction> actions) => Items.Of(actions, Of);

    public static Items Of(IEnumerable<RuleCondition> conditions) => Items.Of(conditions, Of);

    private static Fields Of(ListenerAction action) =>
        new()
        {
            { "Type", action.Type },
            { "TargetGroupArn", action.TargetGroups is [var only] ? only.Arn : null },
            { "Order", action.Order },
            { "RedirectConfig", Redirect(action.Redirect) },
            { "FixedResponseConfig", Response(action.Response) },
            { "ForwardConfig", action.TargetGroups.Count == 0 ? null : Forward(action) },
        };

    private static Fields Forward(ListenerAction action) =>
        new()
        {
            {
                "TargetGroups",
                Items.Of(action.TargetGroups, group => new Fields { { "TargetGroupArn", group.Arn }, { "Weight", group.Weight } })
            },
            {
                "TargetGroupStickinessConfig",
                new Fields { { "Enabled", action.StickySeconds is not null }, { "DurationSeconds", action.StickySeconds } }
            },
        };

    private static Fields? Redirect(RedirectAction? redirect) =>
        redirect is null
            ? null
            : new()
            {
                { "Protocol", redirect.Protocol },
                { "Port", redirect.Port },
                { "Host", redirect.Host },
                { "Path", redirect.Path },
                { "Query", redirect.Query },
                { "StatusCode", redirect.StatusCode },
            };

    private static Fields? Response(FixedResponse? response) =>
        response is null
            ? null
            : new()
            {
                { "MessageBody", response.MessageBody },
                { "StatusCode", response.StatusCode },
                { "ContentType", response.ContentType },
            };

    private static Fields Of(RuleCondition condition)
    {
        var fields = new Fields { { "Field", condition.Field } };
        switch (condition.Field)
        {
            case ConditionReader.HostHeader or ConditionReader.PathPattern:
                fields.Add("Values", Items.Of(condition.Values));
                fields.Add(ConditionReader.Config(condition.Field), new Fields { { "Values", Items.Of(condition.Values) } });
                break;
            case ConditionReader.QueryString:
                fields.Add(
                    ConditionReader.Config(condition.Field),
                    new Fields
                    {
                        { "Values", Items.Of(condition.QueryStrings, pair => new Fields { { "Key", pair.Key }, { "Value", pair.Value } }) },
                    }
                );
                break;
            default:
                fields.Add(
                    ConditionReader.Config(condition.Field),
                    new Fields { { "HttpHeaderName", condition.HeaderName }, { "Values", Items.Of(condition.Values) } }
                );
                break;
        }

        return fields;
    }
}
