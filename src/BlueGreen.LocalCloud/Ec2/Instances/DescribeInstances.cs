using BlueGreen.LocalCloud.Ec2.Regions;
using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>DescribeInstances and DescribeInstanceStatus.</summary>
internal static class DescribeInstances
{
    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .AddEc2("DescribeInstances", Describe)
            .AddEc2(
                "DescribeInstanceStatus",
                DescribeStatus,
                gaps: "No scheduled events; checks are initialising until the boot is over, then ok."
            );

    private static Fields Describe(Ec2Call call)
    {
        var page = call.Parameters.Describe(call.Ec2.Instances, ResourceKind.Instance, "InstanceId", InstanceFilters.Make(call.Ec2));
        var byReservation = page.Items.GroupBy(i => i.ReservationId, StringComparer.Ordinal);
        return new Fields
        {
            {
                "reservationSet",
                Items.Of(byReservation, g => InstanceFields.Reservation(call.Ec2, call.Ec2.Reservations.First(r => r.Id == g.Key), g))
            },
            { "nextToken", page.NextToken },
        };
    }

    private static Fields DescribeStatus(Ec2Call call)
    {
        var everything = call.Parameters.Boolean("IncludeAllInstances") == true;
        var filters = new FilterTable<Instance>
        {
            { "availability-zone", i => i.AvailabilityZone },
            { "instance-state-name", i => i.State.Name() },
            { "instance-state-code", i => FormattableString.Invariant($"{(int)i.State}") },
            { "instance-status.status", i => InstanceStatus(call.Ec2, i) },
            { "system-status.status", i => SystemStatus(call.Ec2, i) },
            { "availability-zone-id", i => RegionTable.ZoneId(call.Ec2.Name, i.AvailabilityZone) },
            { "instance-status.reachability", i => Outcome(InstanceStatus(call.Ec2, i)) },
            { "system-status.reachability", i => Outcome(SystemStatus(call.Ec2, i)) },
            { "operator.managed", _ => false },
            // No events are scheduled here.
            "attached-ebs-status.status",
            "event.code",
            "event.description",
            "event.instance-event-id",
            "event.not-after",
            "event.not-before",
            "event.not-before-deadline",
            "operator.principal",
        };
        var named = call.Parameters.Named(call.Ec2.Instances, ResourceKind.Instance, "InstanceId");
        var shown = named.Where(i => everything || i.State == InstanceState.Running);
        var page = call.Parameters.Page(filters.Apply(shown, call.Parameters), i => i.Id, "InstanceId");
        return new Fields { { "instanceStatusSet", Items.Of(page.Items, i => ShowStatus(call.Ec2, i)) }, { "nextToken", page.NextToken } };
    }

    private static Fields ShowStatus(Ec2Region ec2, Instance instance) =>
        new()
        {
            { "instanceId", instance.Id },
            { "availabilityZone", instance.AvailabilityZone },
            { "instanceState", InstanceFields.State(instance.State) },
            { "systemStatus", Check(SystemStatus(ec2, instance)) },
            { "instanceStatus", Check(InstanceStatus(ec2, instance)) },
        };

    private static Fields Check(string status) =>
        new()
        {
            { "status", status },
            {
                "details",
                Outcome(status) is not { } outcome ? null : Items.Of([new Fields { { "name", "reachability" }, { "status", outcome } }])
            },
        };

    private static string? Outcome(string status) =>
        status switch
        {
            "not-applicable" => null,
            "ok" => "passed",
            "impaired" => "failed",
            _ => "initializing",
        };

    // What runs the machine is well even where the machine is not.
    private static string InstanceStatus(Ec2Region ec2, Instance instance) =>
        instance.State == InstanceState.Running && ec2.World.Machines.HasCrashed(instance) ? "impaired" : SystemStatus(ec2, instance);

    private static string SystemStatus(Ec2Region ec2, Instance instance) =>
        instance.State != InstanceState.Running ? "not-applicable"
        : instance.BootedAt <= ec2.Now ? "ok"
        : "initializing";
}
