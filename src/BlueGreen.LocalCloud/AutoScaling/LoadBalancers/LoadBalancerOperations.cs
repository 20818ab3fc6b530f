using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Attaches, detaches and describes the classic load balancers and the target groups of a group.</summary>
internal static class LoadBalancerOperations
{
    private const string Balancers = "LoadBalancerNames";
    private const string TargetGroups = "TargetGroupARNs";

    public static void Register(ServiceRoutes routes) =>
        routes
            .Add("AttachLoadBalancers", call => Attach(call, group => group.LoadBalancers, CheckedNames(call, Required(call, Balancers))))
            .Add("DetachLoadBalancers", call => Detach(call, group => group.LoadBalancers, Balancers))
            .Add("DescribeLoadBalancers", call => Describe(call, call.Group().LoadBalancers, "LoadBalancers", "LoadBalancerName"))
            .Add(
                "AttachLoadBalancerTargetGroups",
                call => Attach(call, group => group.TargetGroups, CheckedArns(call, Required(call, TargetGroups)))
            )
            .Add("DetachLoadBalancerTargetGroups", call => Detach(call, group => group.TargetGroups, TargetGroups))
            .Add(
                "DescribeLoadBalancerTargetGroups",
                call => Describe(call, call.Group().TargetGroups, "LoadBalancerTargetGroups", "LoadBalancerTargetGroupARN")
            );

    /// <summary>The names, all of load balancers that exist.</summary>
    public static IReadOnlyList<string> CheckedNames(Call call, IReadOnlyList<string> names) =>
        names.All(name => call.State.LoadBalancing.FindClassic(call.Region, name) is not null)
            ? names
            : throw AutoScalingErrors.Validation("Provided Load Balancers may not be valid. Please ensure they exist and try again.");

    /// <summary>The ARNs, all of target groups that exist.</summary>
    public static IReadOnlyList<string> CheckedArns(Call call, IReadOnlyList<string> arns) =>
        arns.All(arn => call.State.LoadBalancing.FindTargetGroup(call.Region, arn) is not null)
            ? arns
            : throw AutoScalingErrors.Validation("Provided Target Groups may not be valid. Please ensure they exist and try again.");

    /// <summary>What a group is said to be attached to: no longer to what is being removed.</summary>
    public static IEnumerable<string> Told(IEnumerable<LoadBalancerAttachment> attachments) =>
        attachments.Where(attachment => attachment.State != AttachedBalancers.Removing).Select(attachment => attachment.Id);

    /// <summary>Detaches what is named, or refuses a name that is not attached.</summary>
    public static void DetachAll(Call call, ScalingGroup group, IEnumerable<LoadBalancerAttachment> attached, IReadOnlyList<string> ids)
    {
        var kind = attached == group.TargetGroups ? "Target Groups" : "Load Balancers";
        List<LoadBalancerAttachment> attachments =
        [
            .. ids.Select(id =>
                attached.FirstOrDefault(attachment => attachment.Id == id)
                ?? throw AutoScalingErrors.Validation($"Trying to remove {kind} that are not part of the group: {id}")
            ),
        ];
        foreach (var attachment in attachments)
        {
            AttachedBalancers.Detach(call.World, group, attachment);
        }
    }

    private static Fields Attach(Call call, Func<ScalingGroup, List<LoadBalancerAttachment>> attachments, IReadOnlyList<string> ids)
    {
        var group = call.LivingGroup();
        foreach (var id in ids)
        {
            AttachedBalancers.Attach(call.World, attachments(group), id);
        }

        return [];
    }

    private static Fields Detach(Call call, Func<ScalingGroup, List<LoadBalancerAttachment>> attachments, string parameter)
    {
        var group = call.LivingGroup();
        DetachAll(call, group, attachments(group), Required(call, parameter));
        return [];
    }

    private static Fields Describe(Call call, List<LoadBalancerAttachment> attachments, string list, string id)
    {
        var (page, next) = Pages.Listed(call.Parameters, attachments, attachment => attachment.Id, common: 100);
        return new()
        {
            { list, Items.Of(page, attachment => new Fields { { id, attachment.Id }, { "State", attachment.State } }) },
            { "NextToken", next },
        };
    }

    private static IReadOnlyList<string> Required(Call call, string parameter)
    {
        var values = call.Parameters.Texts(parameter);
        return values.Count > 0 ? values : throw call.Parameters.Missing(parameter);
    }
}
