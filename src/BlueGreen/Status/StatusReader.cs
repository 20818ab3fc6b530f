using System.Globalization;
using BlueGreen.Configuration;
using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.State;
using BlueGreen.State.Record;

namespace BlueGreen.Status;

/// <summary>Makes a report of a snapshot. Pure.</summary>
internal static class StatusReader
{
    public static StatusReport Report(
        EnvironmentSnapshot now,
        EnvironmentSettings settings,
        EnvironmentNames names,
        IReadOnlyDictionary<GroupName, ImageId> images
    )
    {
        var sides = Sides.Read(now, names.Hosts);
        var findings = Findings(now, sides, names).ToList();
        return new StatusReport
        {
            Domain = names.Domain.ToString(),
            Environment = names.Environment.ToString(),
            Account = now.Account,
            Region = settings.Aws.Region?.ToString(),
            Strategy = settings.Strategy.ToString(),
            State = StateOf(now, sides, EnvironmentGuards.Check(now, names).Any()),
            Live = Side(sides.Live, images),
            Staging = Side(sides.Staging, images),
            Lock = now.Record.Public is { } held && held.IsHeldAt(now.ReadAt) ? Lock(held, now.Record.IntentOfHolder) : null,
            Findings = findings,
            Names = [.. NamesOf(now, sides, names)],
            LastSwitch = now.Record.Private?.LastSwitch is { } last
                ? new MoveReport(last.From.ToString(), last.To.ToString(), last.At)
                : null,
            ReadAt = now.ReadAt,
        };
    }

    /// <summary>A group's instances, as the group and its load balancer see them.</summary>
    public static IReadOnlyList<InstanceReport> Instances(Group group, IReadOnlyList<Backend> backends) =>
        [
            .. group.Instances.Select(instance =>
            {
                var backend = backends.FirstOrDefault(candidate => candidate.Instance == instance.Id);
                return new InstanceReport(
                    instance.Id.ToString(),
                    instance.Lifecycle,
                    StateOf(instance, backend),
                    backend?.Reason ?? string.Empty
                );
            }),
        ];

    private static InstanceState StateOf(GroupInstance instance, Backend? backend) =>
        (instance.Lifecycle, instance.Healthy, backend?.State) switch
        {
            (not ("InService" or "Pending" or "Pending:Wait" or "Pending:Proceed"), _, _) or (_, _, BackendState.Draining) =>
                InstanceState.Leaving,
            ("InService", true, BackendState.InService) => InstanceState.Healthy,
            (_, false, _) or ("InService", _, BackendState.OutOfService) => InstanceState.Unhealthy,
            _ => InstanceState.Starting,
        };

    private static IEnumerable<NameReport> NamesOf(EnvironmentSnapshot now, Sides sides, EnvironmentNames names)
    {
        var live = sides.Live?.LoadBalancer.Name.ToString();
        var staging = sides.Staging?.LoadBalancer.Name.ToString();
        return
        [
            .. names.Hosts.Select(host => Name("public", now.Public, host.Live, live)),
            .. names.Hosts.Select(host => Name("private", now.Private, host.Live, live)),
            .. names.Hosts.Select(host => Name("private", now.Private, host.Staging, staging)),
        ];

        NameReport Name(string zone, ZoneRecords? records, HostName host, string? expected)
        {
            var addresses = records?.Addresses(host) ?? [];
            return new NameReport(
                zone,
                host.ToString(),
                [.. addresses.Select(record => record.Type)],
                now.LoadBalancers.FirstOrDefault(balancer => addresses.Any(balancer.IsTargetOf))?.Name.ToString(),
                expected
            );
        }
    }

    private static EnvironmentState StateOf(EnvironmentSnapshot now, Sides sides, bool refused) =>
        (sides.Live?.Group, sides.Staging?.Group) switch
        {
            _ when refused => EnvironmentState.Inconsistent,
            _ when now.Record.IsHalfDone || sides.IsHalfSwitched => EnvironmentState.HalfSwitched,
            (null, null) => EnvironmentState.Empty,
            (_, null) => EnvironmentState.Steady,
            (_, { LiveAt: null }) => EnvironmentState.Staged,
            _ => EnvironmentState.Switched,
        };

    private static IEnumerable<string> Findings(EnvironmentSnapshot now, Sides sides, EnvironmentNames names)
    {
        foreach (var refusal in EnvironmentGuards.Check(now, names))
        {
            yield return $"{refusal.Code} {refusal.Refused} {refusal.Remedy}";
        }

        if (now.Record.IsHalfDone || sides.IsHalfSwitched)
        {
            var halfDone = CommonRefusals.HalfDone(now.Record.UnfinishedMove, sides);
            yield return $"{halfDone.Code} {halfDone.Refused} {halfDone.Remedy}";
        }
        else if (sides.Live is not null && !sides.PrivateAgrees)
        {
            var missing = sides.PrivateLive.Missing.Concat(sides.PrivateStaging.Missing);
            yield return $"The private zone lacks {string.Join(", ", missing)}: the next Deploy-Staging or Switch adds them.";
        }

        if (now.Record.Private?.Broken is { } broken && now.Record.Public?.Run == broken.By)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{broken.Who} took the environment from run {broken.From} by force at {broken.At:yyyy-MM-dd HH:mm:ss}Z (--break-lock): make sure that run has come to an end."
            );
        }

        foreach (
            var side in new[] { sides.Live, sides.Staging }
                .OfType<Side>()
                .Where(side => side.Group is not null && side.Healthy < side.Group.Capacity.Desired)
        )
        {
            yield return $"{side.Group!.Name} has {side.Healthy} of {side.Group.Capacity.Desired} healthy instances{Backend.Idle(side.LoadBalancer.Backends)}.";
        }
    }

    private static SideReport? Side(Side? side, IReadOnlyDictionary<GroupName, ImageId> images) =>
        side is null
            ? null
            : new SideReport(
                side.LoadBalancer.Name.ToString(),
                side.Group?.Name.ToString(),
                side.Version?.ToString(),
                side.Group is { } group && images.TryGetValue(group.Name, out var image) ? image.ToString() : null,
                side.Group?.Capacity.Desired ?? 0,
                side.Group?.InService.Count() ?? 0,
                side.Healthy
            )
            {
                Kind = side.LoadBalancer.Kind.ToString(),
                Minimum = side.Group?.Capacity.Minimum ?? 0,
                Maximum = side.Group?.Capacity.Maximum ?? 0,
                Pinned = side.Group?.Pin is not null,
                CreatedAt = side.Group?.CreatedAt,
                LiveAt = side.Group?.LiveAt,
                Instances = side.Group is { } made ? Instances(made, side.LoadBalancer.Backends) : [],
            };

    private static LockReport Lock(PublicRecord held, Intent? intent) =>
        new(held.Run.ToString(), intent?.Who, intent?.Where, intent?.Operation.ToString(), held.LeaseEnd);
}
