using System.Net;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>Registers and deregisters targets, and tells their health.</summary>
internal static class TargetOperations
{
    public static void Register(ServiceRoutes routes) =>
        routes
            .Add(new Operation("RegisterTargets", RegisterTargets) { Gaps = "Addresses: only those of instances are ever healthy." })
            .Add("DeregisterTargets", DeregisterTargets)
            .Add(new Operation("DescribeTargetHealth", Describe) { Gaps = "No anomaly detection, no administrative overrides." });

    private static Fields? RegisterTargets(Call call)
    {
        var group = call.TargetGroup();
        var sent = Sent(call);
        foreach (var (id, _) in sent)
        {
            Check(call, group, id);
        }

        foreach (var (id, port) in sent)
        {
            Targets.Register(call.World, group, id, port);
        }

        return [];
    }

    // A target that is not there is no error: it is not registered afterwards.
    private static Fields? DeregisterTargets(Call call)
    {
        var group = call.TargetGroup();
        foreach (var (id, port) in Sent(call))
        {
            foreach (var target in group.Targets.FindAll(target => target.Id == id && (port is null || target.Port == port)))
            {
                Targets.Deregister(call.World, group, target);
            }
        }

        return [];
    }

    private static Fields? Describe(Call call)
    {
        var group = call.TargetGroup();
        var asked = call.Parameters.Has("Targets")
            ? Sent(call).Select(target => (target.Id, Port: target.Port ?? group.Port))
            : group.Targets.Select(target => (target.Id, target.Port));
        return new()
        {
            {
                "TargetHealthDescriptions",
                Items.Of(asked, one => TargetHealth.Of(call.World, group, group.Find(one.Id, one.Port)).ToFields(group, one.Id, one.Port))
            },
        };
    }

    private static List<(string Id, int? Port)> Sent(Call call)
    {
        List<(string Id, int? Port)> sent =
        [
            .. call.Parameters.Structures("Targets").Select(target => (target.Required("Id"), target.Integer("Port", 1, 65535))),
        ];
        return sent.Count > 0 ? sent : throw call.Parameters.Missing("Targets");
    }

    private static void Check(Call call, TargetGroup group, string id)
    {
        if (group.TargetType == TargetGroup.IpType)
        {
            if (!IPAddress.TryParse(id, out _))
            {
                throw ElbV2Errors.Validation($"The IP address '{id}' is not a valid IPv4 address");
            }

            return;
        }

        if (!id.StartsWith("i-", StringComparison.Ordinal) || Targets.InstanceOf(call.World, group, id) is not { } instance)
        {
            throw ElbV2Errors.InvalidTarget($"Instance ID '{id}' is not valid");
        }

        if (instance.VpcId != group.VpcId)
        {
            throw ElbV2Errors.InvalidTarget($"The following targets are not in the target group VPC '{group.VpcId}': '{id}'");
        }

        if (instance.State is not (InstanceState.Running or InstanceState.Pending))
        {
            throw ElbV2Errors.InvalidTarget($"The following targets are not in a running state and cannot be registered: '{id}'");
        }
    }
}
