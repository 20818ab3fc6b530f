using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>The newer names for what is attached: classic load balancers are of the type <c>elb</c>, target groups of <c>elbv2</c>.</summary>
internal static class TrafficSourceOperations
{
    private const string Classic = "elb";
    private const string TargetGroup = "elbv2";
    private const string NoLattice = "Only the types elb and elbv2.";

    public static void Register(ServiceRoutes routes) =>
        routes
            .Add(new Operation("AttachTrafficSources", Attach) { Gaps = NoLattice })
            .Add(new Operation("DetachTrafficSources", Detach) { Gaps = NoLattice })
            .Add(new Operation("DescribeTrafficSources", Describe) { Gaps = NoLattice });

    /// <summary>The classic load balancers and the target groups among <c>TrafficSources</c>, all of which exist.</summary>
    public static (IReadOnlyList<string> Names, IReadOnlyList<string> Arns) Read(Call call)
    {
        var (names, arns) = Sent(call);
        return (LoadBalancerOperations.CheckedNames(call, names), LoadBalancerOperations.CheckedArns(call, arns));
    }

    public static IEnumerable<Fields> Identifiers(ScalingGroup group) =>
        LoadBalancerOperations
            .Told(group.LoadBalancers)
            .Select(name => Identifier(name, Classic))
            .Concat(LoadBalancerOperations.Told(group.TargetGroups).Select(arn => Identifier(arn, TargetGroup)));

    private static Fields? Attach(Call call)
    {
        var group = call.LivingGroup();
        var (names, arns) = Read(call);
        Require(call, names, arns);
        foreach (var name in names)
        {
            AttachedBalancers.Attach(call.World, group.LoadBalancers, name);
        }

        foreach (var arn in arns)
        {
            AttachedBalancers.Attach(call.World, group.TargetGroups, arn);
        }

        return [];
    }

    private static Fields? Detach(Call call)
    {
        var group = call.LivingGroup();
        var (names, arns) = Sent(call);
        Require(call, names, arns);
        LoadBalancerOperations.DetachAll(call, group, group.LoadBalancers, names);
        LoadBalancerOperations.DetachAll(call, group, group.TargetGroups, arns);
        return [];
    }

    private static Fields? Describe(Call call)
    {
        var group = call.Group();
        var type = call.Parameters.Text("TrafficSourceType");
        List<(LoadBalancerAttachment Attachment, string Type)> attached =
        [
            .. group.LoadBalancers.Select(attachment => (attachment, Classic)),
            .. group.TargetGroups.Select(attachment => (attachment, TargetGroup)),
        ];
        _ = attached.RemoveAll(one => type is not null && one.Type != type);
        var (page, next) = Pages.Listed(call.Parameters, attached, one => one.Attachment.Id);
        return new() { { "TrafficSources", Items.Of(page, one => State(one.Attachment, one.Type)) }, { "NextToken", next } };
    }

    private static Fields State(LoadBalancerAttachment attachment, string type) =>
        new()
        {
            { "TrafficSource", attachment.Id },
            { "State", attachment.State },
            { "Identifier", attachment.Id },
            { "Type", type },
        };

    private static Fields Identifier(string id, string type) => new() { { "Identifier", id }, { "Type", type } };

    // Without a type, an ARN of a target group is one.
    private static (List<string> Names, List<string> Arns) Sent(Call call)
    {
        var sources = call
            .Parameters.Structures("TrafficSources")
            .Select(source => (Id: source.Required("Identifier"), Type: source.Text("Type")))
            .Select(source =>
                (source.Id, Type: source.Type ?? (source.Id.Contains(":targetgroup/", StringComparison.Ordinal) ? TargetGroup : Classic))
            )
            .ToList();
        var unknown = sources.Find(source => source.Type is not (Classic or TargetGroup)).Type;
        return unknown is null
            ? (
                sources.FindAll(source => source.Type == Classic).ConvertAll(source => source.Id),
                sources.FindAll(source => source.Type == TargetGroup).ConvertAll(source => source.Id)
            )
            : throw AutoScalingErrors.Validation($"Traffic sources of type {unknown} are not available here.");
    }

    private static void Require(Call call, IReadOnlyList<string> names, IReadOnlyList<string> arns)
    {
        if (names.Count + arns.Count == 0)
        {
            throw call.Parameters.Missing("TrafficSources");
        }
    }
}
