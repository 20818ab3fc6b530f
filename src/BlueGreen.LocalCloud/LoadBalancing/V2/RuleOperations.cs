using System.Globalization;
using BlueGreen.LocalCloud.LoadBalancing.Classic;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>Creates, describes, changes, orders and deletes the rules of listeners.</summary>
internal static class RuleOperations
{
    public const int MostPerBalancer = 100;

    private const string NoTransforms = "No transforms, no regular expressions, no authentication.";

    public static void Register(ServiceRoutes routes) =>
        routes
            .Add(new Operation("CreateRule", Create) { Gaps = NoTransforms })
            .Add("DescribeRules", Describe)
            .Add(new Operation("ModifyRule", Modify) { Gaps = NoTransforms })
            .Add("DeleteRule", Delete)
            .Add("SetRulePriorities", SetPriorities);

    public static string NewArn(Call call, string listenerArn) =>
        $"{listenerArn.Replace(":listener/", ":listener-rule/", StringComparison.Ordinal)}/{call.World.Random.Hex(16)}";

    private static Fields? Create(Call call)
    {
        var (balancer, listener) = call.Listener();
        var priority = call.Parameters.Integer("Priority", 1, 50_000) ?? throw call.Parameters.Missing("Priority");
        var conditions = ConditionReader.Read(call);
        var actions = ActionReader.Read(call, balancer, "Actions");
        var tags = Tags.Read(call.Parameters);
        if (listener.Rules.Exists(rule => rule.Priority == priority))
        {
            throw ElbV2Errors.PriorityInUse(priority);
        }

        if (balancer.Listeners.Sum(other => other.Rules.Count) >= MostPerBalancer)
        {
            throw ElbV2Errors.TooMany("TooManyRules", $"rules on load balancer '{balancer.Arn}'", MostPerBalancer);
        }

        var rule = new ListenerRule
        {
            Arn = NewArn(call, listener.Arn),
            Priority = priority,
            Conditions = conditions,
            Actions = actions,
            Tags = tags,
        };
        listener.Rules.Add(rule);
        return Answer([rule]);
    }

    private static Fields? Modify(Call call)
    {
        var (balancer, rule) = Changeable(call, call.Parameters.Required("RuleArn"), "modified");
        var conditions = call.Parameters.Has("Conditions") ? ConditionReader.Read(call) : rule.Conditions;
        var actions = call.Parameters.Has("Actions") ? ActionReader.Read(call, balancer, "Actions") : rule.Actions;
        rule.Conditions = conditions;
        rule.Actions = actions;
        return Answer([rule]);
    }

    private static Fields? Delete(Call call)
    {
        var (balancer, rule) = Changeable(call, call.Parameters.Required("RuleArn"), "deleted");
        _ = balancer.Listeners.Find(listener => listener.Rules.Contains(rule))!.Rules.Remove(rule);
        return [];
    }

    private static Fields? SetPriorities(Call call)
    {
        List<(ListenerRule Rule, int Priority)> wanted =
        [
            .. call
                .Parameters.Structures("RulePriorities")
                .Select(pair =>
                    (
                        Changeable(call, pair.Required("RuleArn"), "modified").Rule,
                        pair.Integer("Priority", 1, 50_000) ?? throw pair.Missing("Priority")
                    )
                ),
        ];
        if (wanted.Count == 0)
        {
            throw call.Parameters.Missing("RulePriorities");
        }

        var moved = wanted.ConvertAll(pair => pair.Rule);
        foreach (var listener in call.Balancers().SelectMany(balancer => balancer.Listeners))
        {
            List<int> priorities =
            [
                .. listener.Rules.Except(moved).Select(rule => rule.Priority),
                .. wanted.Where(pair => listener.Rules.Contains(pair.Rule)).Select(pair => pair.Priority),
            ];
            if (priorities.GroupBy(priority => priority).FirstOrDefault(group => group.Count() > 1) is { } twice)
            {
                throw ElbV2Errors.PriorityInUse(twice.Key);
            }
        }

        wanted.ForEach(pair => pair.Rule.Priority = pair.Priority);
        return Answer(moved);
    }

    private static Fields? Describe(Call call)
    {
        var arns = call.Parameters.Texts("RuleArns");
        if (arns.Count == 0 == call.Parameters.Text("ListenerArn") is null)
        {
            throw ElbV2Errors.Validation("You must specify either listener rule ARNs or a listener ARN");
        }

        List<(string Arn, Fields Fields)> found =
            arns.Count > 0
                ?
                [
                    .. arns.Select(arn =>
                        call.Rule(arn) is var (_, listener, rule) ? (arn, rule is null ? Default(listener) : ToFields(rule)) : default
                    ),
                ]
                : Rules(call.Listener().Listener);
        var (page, next) = Markers.Page(call.Parameters, found, rule => rule.Arn);
        return new() { { "Rules", Items.Of(page, rule => rule.Fields) }, { "NextMarker", next } };
    }

    // By priority; the default rule is the last one.
    private static List<(string Arn, Fields Fields)> Rules(Listener listener) =>
        [
            .. listener.Rules.OrderBy(rule => rule.Priority).Select(rule => (rule.Arn, ToFields(rule))),
            (listener.DefaultRuleArn, Default(listener)),
        ];

    private static (ApplicationLoadBalancer Balancer, ListenerRule Rule) Changeable(Call call, string arn, string what)
    {
        var (balancer, _, rule) = call.Rule(arn);
        return (balancer, rule ?? throw ElbV2Errors.DefaultRule(arn, what));
    }

    private static Fields Answer(IEnumerable<ListenerRule> rules) => new() { { "Rules", Items.Of(rules, ToFields) } };

    private static Fields ToFields(ListenerRule rule) =>
        ToFields(rule.Arn, rule.Priority.ToString(CultureInfo.InvariantCulture), rule.Conditions, rule.Actions, isDefault: false);

    private static Fields Default(Listener listener) =>
        ToFields(listener.DefaultRuleArn, "default", [], listener.DefaultActions, isDefault: true);

    private static Fields ToFields(
        string arn,
        string priority,
        IEnumerable<RuleCondition> conditions,
        IEnumerable<ListenerAction> actions,
        bool isDefault
    ) =>
        new()
        {
            { "RuleArn", arn },
            { "Priority", priority },
            { "Conditions", ActionFields.Of(conditions) },
            { "Actions", ActionFields.Of(actions) },
            { "IsDefault", isDefault },
        };
}
