using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>What every operation looks up first: by the ARN that it names, in the call's region.</summary>
internal static class ElbV2Call
{
    /// <summary>EC2 as the call's region sees it.</summary>
    public static Ec2Instances Ec2(this Call call) => new(call.World, call.Region);

    public static IEnumerable<ApplicationLoadBalancer> Balancers(this Call call) =>
        call.State.LoadBalancing.Application.Where(balancer => balancer.Region == call.Region);

    public static IEnumerable<TargetGroup> TargetGroups(this Call call) =>
        call.State.LoadBalancing.TargetGroups.Where(group => group.Region == call.Region);

    public static ApplicationLoadBalancer Balancer(this Call call) => call.Balancer(call.Parameters.Required("LoadBalancerArn"));

    public static ApplicationLoadBalancer Balancer(this Call call, string arn)
    {
        CheckArn(arn, ":loadbalancer/", "load balancer");
        return call.Balancers().FirstOrDefault(balancer => balancer.Arn == arn) ?? throw ElbV2Errors.LoadBalancerNotFound();
    }

    public static TargetGroup TargetGroup(this Call call) => call.TargetGroup(call.Parameters.Required("TargetGroupArn"));

    public static TargetGroup TargetGroup(this Call call, string arn)
    {
        CheckArn(arn, ":targetgroup/", "target group");
        return call.TargetGroups().FirstOrDefault(group => group.Arn == arn) ?? throw ElbV2Errors.TargetGroupNotFound();
    }

    public static (ApplicationLoadBalancer Balancer, Listener Listener) Listener(this Call call) =>
        call.Listener(call.Parameters.Required("ListenerArn"));

    public static (ApplicationLoadBalancer Balancer, Listener Listener) Listener(this Call call, string arn)
    {
        CheckArn(arn, ":listener/", "listener");
        foreach (var balancer in call.Balancers())
        {
            if (balancer.Listeners.Find(listener => listener.Arn == arn) is { } listener)
            {
                return (balancer, listener);
            }
        }

        throw ElbV2Errors.ListenerNotFound();
    }

    /// <summary>The rule and its listener; without a rule where the ARN is that of the listener's default rule.</summary>
    public static (ApplicationLoadBalancer Balancer, Listener Listener, ListenerRule? Rule) Rule(this Call call, string arn)
    {
        CheckArn(arn, ":listener-rule/", "listener rule");
        foreach (var balancer in call.Balancers())
        {
            foreach (var listener in balancer.Listeners)
            {
                var rule = listener.Rules.Find(rule => rule.Arn == arn);
                if (rule is not null || listener.DefaultRuleArn == arn)
                {
                    return (balancer, listener, rule);
                }
            }
        }

        throw ElbV2Errors.RuleNotFound();
    }

    public static IReadOnlyList<string> RequiredTexts(this Parameters parameters, string name)
    {
        var values = parameters.Texts(name);
        return values.Count > 0 ? values : throw parameters.Missing(name);
    }

    public static void CheckArn(string arn, string kind, string what)
    {
        if (!arn.StartsWith("arn:aws:elasticloadbalancing:", StringComparison.Ordinal) || !arn.Contains(kind, StringComparison.Ordinal))
        {
            throw ElbV2Errors.NotAnArn(arn, what);
        }
    }

    /// <summary>A new ARN of this service.</summary>
    /// <param name="resource">Such as <c>targetgroup/site-1</c>: an id of 16 digits is added.</param>
    public static string NewArn(this Call call, string resource) =>
        $"arn:aws:elasticloadbalancing:{call.Region}:{call.Account}:{resource}/{call.World.Random.Hex(16)}";

    /// <summary>Refuses a name that is too long or has other characters than letters, digits and inner hyphens.</summary>
    public static string CheckedName(string name, string what)
    {
        const int Longest = 32;
        if (name.Length > Longest)
        {
            throw ElbV2Errors.Validation($"{what} name '{name}' cannot be longer than '{Longest}' characters");
        }

        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            throw ElbV2Errors.Validation(
                $"{what} name '{name}' can only contain characters that are alphanumeric characters and hyphens(-)"
            );
        }

        return name[0] != '-' && name[^1] != '-'
            ? name
            : throw ElbV2Errors.Validation($"{what} name '{name}' cannot begin or end with '-'");
    }
}
