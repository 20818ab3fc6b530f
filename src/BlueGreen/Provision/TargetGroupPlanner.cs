using System.Globalization;
using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.Planning;

namespace BlueGreen.Provision;

/// <summary>The target group of one application load balancer.</summary>
internal static class TargetGroupPlanner
{
    private const string Kind = "target group";

    public static ProvisionPart Plan(
        LoadBalancerName balancer,
        TargetGroupFacts? group,
        EnvironmentSettings settings,
        EnvironmentNames names,
        KnownIds known
    )
    {
        var check = WantedObjects.HealthCheck(settings.Health);
        var delay = (int)settings.LoadBalancer.DrainTime.TotalSeconds;
        if (group is null)
        {
            return ProvisionPart.Make(
                Kind,
                balancer.ToString(),
                new CreateTargetGroup(known, balancer, check),
                new SetDeregistrationDelay(known, balancer, delay)
            );
        }

        IReadOnlyList<(PlanStep Step, string Difference)> corrigible =
        [
            .. group.HealthCheck == check
                ? []
                : new[] { ((PlanStep)new SetTargetHealthCheck(known, balancer, check), $"asks {group.HealthCheck}, not {check}") },
            .. group.DelaySeconds == delay
                ? []
                : new[] { ((PlanStep)new SetDeregistrationDelay(known, balancer, delay), Delay(group.DelaySeconds, delay)) },
        ];
        var others = Differences(group, names, known);
        return group.MadeFor == names.Tag
            ? ProvisionPart.There(Kind, group.Name, group.Arn, others, [.. corrigible.Select(pair => pair.Step)])
            : ProvisionPart.There(Kind, group.Name, group.Arn, [.. corrigible.Select(pair => pair.Difference), .. others]);
    }

    // A target group's protocol, port and VPC are for ever.
    private static IEnumerable<string> Differences(TargetGroupFacts group, EnvironmentNames names, KnownIds known)
    {
        if (group.Speaks != WantedObjects.TargetsSpeak)
        {
            yield return $"speaks {group.Speaks}, not {WantedObjects.TargetsSpeak}";
        }

        if (known.Vpc is null || group.Vpc != known.Vpc)
        {
            yield return $"is of VPC {group.Vpc ?? "none"}, not of {names.Vpc}";
        }
    }

    private static string Delay(int there, int wanted) =>
        string.Create(CultureInfo.InvariantCulture, $"lets a target that leaves finish for {there} s, not {wanted} s");
}
