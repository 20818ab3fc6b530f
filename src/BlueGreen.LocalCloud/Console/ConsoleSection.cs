using BlueGreen.LocalCloud.AutoScaling;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.LoadBalancing.Classic;
using BlueGreen.LocalCloud.LoadBalancing.V2;
using BlueGreen.LocalCloud.Route53;

namespace BlueGreen.LocalCloud.Console;

/// <summary>What the page shows of each service: a title, column heads, rows.</summary>
internal sealed record ConsoleSection(string Title, string[] Heads, IEnumerable<string[]> Rows)
{
    private const int CallsShown = 50;

    public static IEnumerable<ConsoleSection> All(World world, IReadOnlyList<CallRecord> calls) =>
        [
            new("Records", ["Zone", "Name", "Type", "Answer"], world.State.Route53.Zones.SelectMany(z => z.Records.Select(r => Row(z, r)))),
            new(
                "Load balancers",
                ["Name", "DNS name", "Instance", "State", "Description"],
                world.State.LoadBalancing.Classic.SelectMany(b => RegistrationRows(world, b))
            ),
            new(
                "Target groups",
                ["Name", "Load balancer", "Target", "State", "Description"],
                world.State.LoadBalancing.TargetGroups.SelectMany(g => TargetRows(world, g))
            ),
            new(
                "Auto Scaling groups",
                ["Name", "Min", "Desired", "Max", "Instances", "Load balancers"],
                world.State.AutoScaling.Groups.Select(Row)
            ),
            new(
                "Instances",
                ["Id", "Region", "State", "Type", "Image", "Address"],
                world.State.Ec2.Reservations.SelectMany(r => r.Instances).Select(Row)
            ),
            new("Last calls", ["#", "Time", "Service", "Action", "Status", "Error"], calls.Reverse().Take(CallsShown).Select(Row)),
        ];

    private static string[] Row(HostedZone zone, RecordSet record) =>
        [
            zone.Private ? $"{zone.Name} (private)" : zone.Name,
            record.SetIdentifier is null ? record.Name : $"{record.Name} ({record.SetIdentifier}, weight {record.Weight})",
            record.Type,
            record.Alias is { } alias ? $"alias {alias.DnsName}" : string.Join(", ", record.Values),
        ];

    private static IEnumerable<string[]> RegistrationRows(World world, ClassicLoadBalancer balancer)
    {
        if (balancer.Registrations.Count == 0)
        {
            return
            [
                [balancer.Name, balancer.DnsName, "", "", ""],
            ];
        }

        return balancer
            .Registrations.Select(r => (r.InstanceId, Health: InstanceHealth.Of(world, balancer, r.InstanceId)))
            .Select(r => new[] { balancer.Name, balancer.DnsName, r.InstanceId, r.Health.State, r.Health.Description });
    }

    private static IEnumerable<string[]> TargetRows(World world, TargetGroup group)
    {
        var balancer = world.State.LoadBalancing.BalancerOf(group.Arn)?.DnsName ?? "";
        return group.Targets.Count == 0
            ?
            [
                [group.Name, balancer, "", "", ""],
            ]
            : group
                .Targets.Select(target => (target.Id, Health: TargetHealth.Of(world, group, target)))
                .Select(target => new[] { group.Name, balancer, target.Id, target.Health.State, target.Health.Description ?? "" });
    }

    private static string[] Row(ScalingGroup group) =>
        [
            group.Name,
            $"{group.Minimum}",
            $"{group.Desired}",
            $"{group.Maximum}",
            string.Join(", ", group.Instances.Select(i => $"{i.InstanceId} {i.LifecycleState}")),
            string.Join(", ", group.Attachments.Select(b => b.Id)),
        ];

    private static string[] Row(Instance instance) =>
        [
            instance.Id,
            instance.Region,
            instance.State.Name(),
            instance.InstanceType,
            instance.ImageId,
            instance.PublicIpAddress ?? instance.PrivateIpAddress,
        ];

    private static string[] Row(CallRecord call) =>
        [$"{call.Seq}", $"{call.Time:HH:mm:ss}", call.Service, call.Action, $"{call.Status}", call.Error ?? ""];
}
