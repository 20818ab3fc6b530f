using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Attaches, detaches and describes the classic load balancers of a group, and refuses target groups, of which there are none.</summary>
internal static class LoadBalancerOperations
{
    private const string NoTargetGroups = "There are no target groups here yet.";

    public static void Register(ServiceRoutes routes) =>
        routes
            .Add("AttachLoadBalancers", Attach)
            .Add("DetachLoadBalancers", Detach)
            .Add("DescribeLoadBalancers", Describe)
            .Add(new Operation("AttachLoadBalancerTargetGroups", AttachTargetGroups) { Gaps = NoTargetGroups })
            .Add(new Operation("DetachLoadBalancerTargetGroups", DetachTargetGroups) { Gaps = NoTargetGroups })
            .Add(new Operation("DescribeLoadBalancerTargetGroups", DescribeTargetGroups) { Gaps = NoTargetGroups });

    /// <summary>The names, all of load balancers that exist.</summary>
    public static IReadOnlyList<string> CheckedNames(Call call, IReadOnlyList<string> names) =>
        names.All(name => call.State.LoadBalancing.FindClassic(call.Region, name) is not null)
            ? names
            : throw AutoScalingErrors.Validation("Provided Load Balancers may not be valid. Please ensure they exist and try again.");

    public static void RefuseTargetGroups(IReadOnlyList<string> arns)
    {
        if (arns.Count > 0)
        {
            throw AutoScalingErrors.Validation("Provided Target Groups may not be valid. Please ensure they exist and try again.");
        }
    }

    /// <summary>What a group is said to be attached to: no longer to what is being removed.</summary>
    public static IEnumerable<string> Told(IEnumerable<LoadBalancerAttachment> attachments) =>
        attachments.Where(attachment => attachment.State != AttachedBalancers.Removing).Select(attachment => attachment.Id);

    /// <summary>Detaches what is named, or refuses a name that is not attached.</summary>
    public static void DetachAll(Call call, ScalingGroup group, IReadOnlyList<string> names)
    {
        List<LoadBalancerAttachment> attachments =
        [
            .. names.Select(name =>
                group.LoadBalancers.Find(attached => attached.Id == name)
                ?? throw AutoScalingErrors.Validation($"Trying to remove Load Balancers that are not part of the group: {name}")
            ),
        ];
        foreach (var attachment in attachments)
        {
            AttachedBalancers.Detach(call.World, group, attachment);
        }
    }

    private static Fields? Attach(Call call)
    {
        var group = call.LivingGroup();
        foreach (var name in CheckedNames(call, Names(call)))
        {
            AttachedBalancers.Attach(call.World, group, name);
        }

        return [];
    }

    private static Fields? Detach(Call call)
    {
        DetachAll(call, call.LivingGroup(), Names(call));
        return [];
    }

    private static Fields? Describe(Call call)
    {
        var group = call.Group();
        var (page, next) = Pages.Listed(call.Parameters, group.LoadBalancers, attachment => attachment.Id, common: 100);
        return new()
        {
            {
                "LoadBalancers",
                Items.Of(page, attachment => new Fields { { "LoadBalancerName", attachment.Id }, { "State", attachment.State } })
            },
            { "NextToken", next },
        };
    }

    private static IReadOnlyList<string> Names(Call call)
    {
        var names = call.Parameters.Texts("LoadBalancerNames");
        return names.Count > 0 ? names : throw call.Parameters.Missing("LoadBalancerNames");
    }

    private static Fields? AttachTargetGroups(Call call)
    {
        _ = call.LivingGroup();
        RefuseTargetGroups(call.Parameters.Texts("TargetGroupARNs"));
        throw call.Parameters.Missing("TargetGroupARNs");
    }

    private static Fields? DetachTargetGroups(Call call)
    {
        _ = call.LivingGroup();
        var arns = call.Parameters.Texts("TargetGroupARNs");
        throw arns.Count == 0
            ? call.Parameters.Missing("TargetGroupARNs")
            : AutoScalingErrors.Validation($"Trying to remove Target Groups that are not part of the group: {arns[0]}");
    }

    private static Fields? DescribeTargetGroups(Call call)
    {
        _ = call.Group();
        return new() { { "LoadBalancerTargetGroups", Items.Of((IEnumerable<string>)[]) } };
    }
}
