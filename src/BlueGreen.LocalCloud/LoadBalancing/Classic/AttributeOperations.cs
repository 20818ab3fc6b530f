using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>Cross-zone balancing, draining, idle timeout, access logs.</summary>
internal static class AttributeOperations
{
    private const string DesyncMode = "elb.http.desyncmitigationmode";

    public static void Register(ServiceRoutes routes) =>
        routes.Add("DescribeLoadBalancerAttributes", Describe).Add("ModifyLoadBalancerAttributes", Modify);

    private static Fields? Describe(Call call) => new() { { "LoadBalancerAttributes", ToFields(call.Balancer().Attributes) } };

    private static Fields? Modify(Call call)
    {
        var balancer = call.Balancer();
        var sent = call.Parameters.Structure("LoadBalancerAttributes") ?? throw call.Parameters.Missing("LoadBalancerAttributes");
        balancer.Attributes = Change(balancer.Attributes, sent);
        return new() { { "LoadBalancerName", balancer.Name }, { "LoadBalancerAttributes", ToFields(balancer.Attributes) } };
    }

    // What is not sent stays as it is.
    private static LoadBalancerAttributes Change(LoadBalancerAttributes old, Parameters sent)
    {
        var draining = sent.Structure("ConnectionDraining");
        var log = sent.Structure("AccessLog");
        return old with
        {
            CrossZone = Enabled(sent.Structure("CrossZoneLoadBalancing")) ?? old.CrossZone,
            Draining = Enabled(draining) ?? old.Draining,
            DrainingTimeout = draining?.Integer("Timeout", 1, 3600) ?? old.DrainingTimeout,
            IdleTimeout = sent.Structure("ConnectionSettings")?.Integer("IdleTimeout", 1, 4000) ?? old.IdleTimeout,
            AccessLog = log is null ? old.AccessLog : ReadLog(log),
            DesyncMitigationMode = ReadDesyncMode(sent) ?? old.DesyncMitigationMode,
        };
    }

    private static bool? Enabled(Parameters? sent) => sent is null ? null : sent.Boolean("Enabled") ?? throw sent.Missing("Enabled");

    private static AccessLog ReadLog(Parameters sent)
    {
        var enabled = Enabled(sent) == true;
        var bucket = sent.Text("S3BucketName");
        if (enabled && bucket is null)
        {
            throw ElbErrors.InvalidConfiguration("Access logs need the name of an S3 bucket.");
        }

        var interval = sent.Integer("EmitInterval") ?? 60;
        return interval is 5 or 60
            ? new AccessLog(enabled, bucket, enabled ? interval : null, sent.Text("S3BucketPrefix"))
            : throw ElbErrors.Validation("The emit interval of access logs must be 5 or 60 minutes.");
    }

    private static string? ReadDesyncMode(Parameters sent)
    {
        string? mode = null;
        foreach (var attribute in sent.Structures("AdditionalAttributes"))
        {
            var key = attribute.Required("Key");
            mode =
                key == DesyncMode
                    ? attribute.OneOf("Value", "monitor", "defensive", "strictest")
                    : throw new AwsException("LoadBalancerAttributeNotFound", $"The load balancer attribute '{key}' does not exist.");
        }

        return mode;
    }

    private static Fields ToFields(LoadBalancerAttributes attributes) =>
        new()
        {
            {
                "CrossZoneLoadBalancing",
                new Fields { { "Enabled", attributes.CrossZone } }
            },
            {
                "AccessLog",
                new Fields
                {
                    { "Enabled", attributes.AccessLog.Enabled },
                    { "S3BucketName", attributes.AccessLog.BucketName },
                    { "EmitInterval", attributes.AccessLog.EmitInterval },
                    { "S3BucketPrefix", attributes.AccessLog.BucketPrefix },
                }
            },
            {
                "ConnectionDraining",
                new Fields { { "Enabled", attributes.Draining }, { "Timeout", attributes.DrainingTimeout } }
            },
            {
                "ConnectionSettings",
                new Fields { { "IdleTimeout", attributes.IdleTimeout } }
            },
            {
                "AdditionalAttributes",
                Items.Of<Node>([new Fields { { "Key", DesyncMode }, { "Value", attributes.DesyncMitigationMode } }], node => node)
            },
        };
}
