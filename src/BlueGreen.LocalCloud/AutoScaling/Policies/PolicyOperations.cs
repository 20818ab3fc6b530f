using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Scaling policies.</summary>
internal static class PolicyOperations
{
    public static void Register(ServiceRoutes routes) =>
        routes
            .Add(new Operation("PutScalingPolicy", Put) { Gaps = "No predictive scaling, no metric math." })
            .Add("DeletePolicy", Delete)
            .Add("DescribePolicies", Describe)
            .Add("ExecutePolicy", Execute);

    private static Fields? Put(Call call)
    {
        var group = call.LivingGroup();
        var policy = PolicyReader.Read(call, group);
        if (group.Policies.Find(old => old.Name == policy.Name) is { } old)
        {
            if (old.Type != policy.Type)
            {
                PolicyAlarms.Remove(call.World, group, old);
            }

            _ = group.Policies.Remove(old);
        }

        group.Policies.Add(policy);
        PolicyAlarms.Set(call.World, group, policy);
        return new() { { "PolicyARN", policy.Arn }, { "Alarms", PolicyFields.Alarms(policy) } };
    }

    private static Fields? Delete(Call call)
    {
        var (group, policy) = Find(call);
        PolicyAlarms.Remove(call.World, group, policy);
        _ = group.Policies.Remove(policy);
        return null;
    }

    private static Fields? Describe(Call call)
    {
        var asked = call.Parameters.Text("AutoScalingGroupName") is null ? call.Groups() : [call.Group()];
        var names = call.Parameters.Texts("PolicyNames");
        var types = call.Parameters.Texts("PolicyTypes");
        List<(string Group, ScalingPolicy Policy)> found =
        [
            .. asked
                .SelectMany(group => group.Policies.Select(policy => (Group: group.Name, Policy: policy)))
                .Where(pair => names.Count == 0 || names.Contains(pair.Policy.Name) || names.Contains(pair.Policy.Arn))
                .Where(pair => types.Count == 0 || types.Contains(pair.Policy.Type))
                .OrderBy(Key, StringComparer.Ordinal),
        ];
        var (page, next) = Pages.Sorted(call.Parameters, found, Key);
        return new() { { "ScalingPolicies", Items.Of(page, pair => PolicyFields.Of(pair.Group, pair.Policy)) }, { "NextToken", next } };
    }

    private static string Key((string Group, ScalingPolicy Policy) pair) => $"{pair.Group}\n{pair.Policy.Name}";

    private static Fields? Execute(Call call)
    {
        var (group, policy) = Find(call);
        var breach = 0.0;
        switch (policy.Type)
        {
            case ScalingPolicy.Step:
                var metric = call.Parameters.Number("MetricValue") ?? throw call.Parameters.Missing("MetricValue");
                breach = metric - (call.Parameters.Number("BreachThreshold") ?? throw call.Parameters.Missing("BreachThreshold"));
                break;
            case ScalingPolicy.TargetTracking:
                throw AutoScalingErrors.Validation("Policies of type TargetTrackingScaling cannot be executed by a request");
            default:
                break;
        }

        if (call.Parameters.Boolean("HonorCooldown") == true && group.CooldownUntil > call.Now)
        {
            throw AutoScalingErrors.InCooldown();
        }

        if (policy.Enabled)
        {
            PolicyRules.Execute(call.World, group, policy, breach, "a user request executed");
        }

        return null;
    }

    // A policy is named by its name and group, or by its ARN alone.
    private static (ScalingGroup Group, ScalingPolicy Policy) Find(Call call)
    {
        var name = call.Parameters.Required("PolicyName");
        var groups = call.Parameters.Text("AutoScalingGroupName") is null ? call.Groups() : [call.LivingGroup()];
        foreach (var group in groups)
        {
            if (group.Policies.Find(policy => policy.Arn == name || (groups.Count == 1 && policy.Name == name)) is { } policy)
            {
                return (group, policy);
            }
        }

        throw AutoScalingErrors.PolicyNotFound(name);
    }
}
