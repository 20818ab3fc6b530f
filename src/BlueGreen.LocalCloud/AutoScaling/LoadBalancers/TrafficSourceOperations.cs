using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>The newer names for attached load balancers; only classic ones (type <c>elb</c>) exist here.</summary>
internal static class TrafficSourceOperations
{
    private const string Classic = "elb";
    private const string OnlyClassic = "Only the type elb.";

    public static void Register(ServiceRoutes routes) =>
        routes
            .Add(new Operation("AttachTrafficSources", Attach) { Gaps = OnlyClassic })
            .Add(new Operation("DetachTrafficSources", Detach) { Gaps = OnlyClassic })
            .Add(new Operation("DescribeTrafficSources", Describe) { Gaps = OnlyClassic });

    /// <summary>The classic load balancers among <c>TrafficSources</c>; others are refused.</summary>
    public static IReadOnlyList<string> ClassicNames(Call call)
    {
        var sources = call.Parameters.Structures("TrafficSources");
        if (sources.Any(source => source.Text("Type") is not (null or Classic)))
        {
            LoadBalancerOperations.RefuseTargetGroups([.. sources.Select(source => source.Required("Identifier"))]);
        }

        return LoadBalancerOperations.CheckedNames(call, [.. sources.Select(source => source.Required("Identifier"))]);
    }

    public static Fields Identifier(string name) => new() { { "Identifier", name }, { "Type", Classic } };

    private static Fields? Attach(Call call)
    {
        var group = call.LivingGroup();
        foreach (var name in Required(call))
        {
            AttachedBalancers.Attach(call.World, group, name);
        }

        return [];
    }

    private static Fields? Detach(Call call)
    {
        LoadBalancerOperations.DetachAll(call, call.LivingGroup(), Required(call));
        return [];
    }

    private static Fields? Describe(Call call)
    {
        var group = call.Group();
        var attached = call.Parameters.Text("TrafficSourceType") is null or Classic ? group.LoadBalancers : [];
        var (page, next) = Pages.Listed(call.Parameters, attached, attachment => attachment.Id);
        return new() { { "TrafficSources", Items.Of(page, State) }, { "NextToken", next } };
    }

    private static Fields State(LoadBalancerAttachment attachment) =>
        new()
        {
            { "TrafficSource", attachment.Id },
            { "State", attachment.State },
            { "Identifier", attachment.Id },
            { "Type", Classic },
        };

    private static IReadOnlyList<string> Required(Call call)
    {
        var names = ClassicNames(call);
        return names.Count > 0 ? names : throw call.Parameters.Missing("TrafficSources");
    }
}
