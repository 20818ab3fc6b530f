using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>Starting, stopping, rebooting and terminating: all the instances of a call, or none.</summary>
internal static class InstanceStateOperations
{
    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .AddEc2("StartInstances", call => Change(call, InstanceTransitions.CheckStartable, InstanceTransitions.Start))
            .AddEc2(
                "StopInstances",
                call => Change(call, InstanceTransitions.CheckStoppable, InstanceTransitions.Stop),
                gaps: "No hibernation."
            )
            .AddEc2("TerminateInstances", call => Change(call, InstanceTransitions.CheckTerminable, InstanceTransitions.Terminate))
            .AddEc2("RebootInstances", Reboot);

    private static Fields Change(Ec2Call call, Action<Instance> check, Action<Ec2Region, Instance> change)
    {
        var instances = Instances(call);
        instances.ForEach(check);
        var changes = new List<Node>();
        foreach (var instance in instances)
        {
            var before = instance.State;
            change(call.Ec2, instance);
            changes.Add(
                new Fields
                {
                    { "instanceId", instance.Id },
                    { "currentState", InstanceFields.State(instance.State) },
                    { "previousState", InstanceFields.State(before) },
                }
            );
        }

        return new Fields { { "instancesSet", Items.Of(changes) } };
    }

    private static Fields? Reboot(Ec2Call call)
    {
        var instances = Instances(call);
        instances.ForEach(InstanceTransitions.CheckRebootable);
        instances.ForEach(i => InstanceTransitions.Reboot(call.Ec2, i));
        return null;
    }

    private static List<Instance> Instances(Ec2Call call)
    {
        if (call.Parameters.Texts("InstanceId").Count == 0)
        {
            throw call.Parameters.Missing("InstanceId");
        }

        return [.. call.Parameters.Named(call.Ec2.Instances, ResourceKind.Instance, "InstanceId")];
    }
}
