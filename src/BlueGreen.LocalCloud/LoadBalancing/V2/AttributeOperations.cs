using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>Attributes of load balancers, target groups and listeners: what is not sent stays as it is.</summary>
internal static class AttributeOperations
{
    public static void Register(ServiceRoutes routes) =>
        routes
            .Add("DescribeLoadBalancerAttributes", call => Tell(AttributeTable.LoadBalancer, call.Balancer().Attributes))
            .Add("ModifyLoadBalancerAttributes", call => Modify(call, AttributeTable.LoadBalancer, call.Balancer().Attributes))
            .Add("DescribeTargetGroupAttributes", call => Tell(AttributeTable.TargetGroup, call.TargetGroup().Attributes))
            .Add("ModifyTargetGroupAttributes", call => Modify(call, AttributeTable.TargetGroup, call.TargetGroup().Attributes))
            .Add("DescribeListenerAttributes", call => Tell(AttributeTable.Listener, call.Listener().Listener.Attributes))
            .Add("ModifyListenerAttributes", call => Modify(call, AttributeTable.Listener, call.Listener().Listener.Attributes));

    private static Fields Modify(Call call, AttributeTable table, SortedDictionary<string, string> attributes)
    {
        var sent = call.Parameters.Structures("Attributes");
        if (sent.Count == 0)
        {
            throw call.Parameters.Missing("Attributes");
        }

        List<(string Key, string Value)> changes = [.. sent.Select(one => (one.Required("Key"), one.Raw("Value") ?? ""))];
        changes.ForEach(change => table.Check(change.Key, change.Value));
        changes.ForEach(change => attributes[change.Key] = change.Value);
        return Tell(table, attributes);
    }

    private static Fields Tell(AttributeTable table, SortedDictionary<string, string> attributes) =>
        new()
        {
            { "Attributes", Items.Of(table.Rows, row => new Fields { { "Key", row.Key }, { "Value", table.Value(attributes, row.Key) } }) },
        };
}
