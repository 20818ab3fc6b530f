using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.State;
using BlueGreen.State.Record;

namespace BlueGreen.Tests.Builders;

/// <summary>
/// An environment that is whole unless told otherwise: load balancer 1 live, load balancer 2 staging, every name in both zones, no group, no record.
/// </summary>
internal sealed record SnapshotBuilder
{
    private Group? LiveGroup { get; init; }
    private Group? StagingGroup { get; init; }
    private int LiveHealthy { get; init; }
    private int StagingHealthy { get; init; }
    private int LiveBalancer { get; init; } = 1;
    private int? PrivateLiveBalancer { get; init; }
    private LoadBalancerKind Kind { get; init; } = LoadBalancerKind.Classic;
    private EnvironmentRecord Record { get; init; } = new(null, null);
    private IReadOnlyList<Func<EnvironmentSnapshot, EnvironmentSnapshot>> Changes { get; init; } = [];

    public static SnapshotBuilder Snapshot() => new();

    /// <summary>Both load balancers are application load balancers, and groups are attached to their target groups.</summary>
    public static SnapshotBuilder Applications() => new() { Kind = LoadBalancerKind.Application };

    public SnapshotBuilder Live(string version, int desired = 2, int? healthy = null, Func<Group, Group>? with = null) =>
        this with
        {
            LiveGroup = Group(version, desired, LiveBalancer, wasLive: true, with),
            LiveHealthy = healthy ?? desired,
        };

    public SnapshotBuilder Staging(
        string version,
        int? healthy = null,
        int of = 2,
        bool wasLive = false,
        Func<Group, Group>? with = null
    ) => this with { StagingGroup = Group(version, of, 3 - LiveBalancer, wasLive, with), StagingHealthy = healthy ?? of };

    /// <summary>The public zone has been moved, the private one not: between the two batches of a move to what is called live here.</summary>
    public SnapshotBuilder HalfMoved() => this with { PrivateLiveBalancer = 3 - LiveBalancer };

    public SnapshotBuilder Recorded(PublicRecord? lockRecord, PrivateRecord? privateRecord) =>
        this with
        {
            Record = new EnvironmentRecord(lockRecord, privateRecord),
        };

    /// <summary>The last switch that ended.</summary>
    public SnapshotBuilder Switched(ReleaseName from, ReleaseName to, DateTimeOffset? at = null) =>
        Recorded(
            Records.Public(4, RecordPhase.Free),
            new PrivateRecord { Epoch = 4, LastSwitch = new LastSwitch(from, to, at ?? The.Moment.AddMinutes(-10)) }
        );

    public SnapshotBuilder With(Func<EnvironmentSnapshot, EnvironmentSnapshot> change) => this with { Changes = [.. Changes, change] };

    public SnapshotBuilder WithGroup(Group group) => With(now => now with { Groups = [.. now.Groups, group] });

    public SnapshotBuilder WithBalancers(Func<LoadBalancer, LoadBalancer> change) =>
        With(now => now with { LoadBalancers = [.. now.LoadBalancers.Select(change)] });

    public SnapshotBuilder WithPublicRecords(Func<IReadOnlyList<RecordSet>, IEnumerable<RecordSet>> change) =>
        With(now => now with { Public = now.Public! with { Records = [.. change(now.Public.Records)] } });

    public SnapshotBuilder WithPrivateRecords(Func<IReadOnlyList<RecordSet>, IEnumerable<RecordSet>> change) =>
        With(now => now with { Private = now.Private! with { Records = [.. change(now.Private.Records)] } });

    public static implicit operator EnvironmentSnapshot(SnapshotBuilder builder) => builder.Build();

    public EnvironmentSnapshot Build()
    {
        var inPrivate = PrivateLiveBalancer ?? LiveBalancer;
        var hosts = The.Names.Hosts;
        var now = new EnvironmentSnapshot
        {
            LoadBalancers = [Balancer(1), Balancer(2)],
            Groups = [.. new[] { LiveGroup, StagingGroup }.OfType<Group>().Select(Attach)],
            Public = new ZoneRecords(The.PublicZone, false, [.. hosts.Select(host => The.Alias(host.Live, LiveBalancer))]),
            Private = new ZoneRecords(
                The.PrivateZone,
                true,
                [.. hosts.Select(host => The.Alias(host.Live, inPrivate)), .. hosts.Select(host => The.Alias(host.Staging, 3 - inPrivate))]
            ),
            Record = Record,
            ReadAt = The.Moment,
        };
        return Changes.Aggregate(now, (built, change) => change(built));
    }

    private static Group Group(string version, int desired, int balancer, bool wasLive, Func<Group, Group>? with)
    {
        var group = GroupBuilder.Group(version, desired, balancer, wasLive);
        return with is null ? group : with(group);
    }

    private Group Attach(Group group) =>
        Kind == LoadBalancerKind.Classic
            ? group
            : group with
            {
                LoadBalancers = [],
                TargetGroups = [.. group.LoadBalancers.Select(name => The.TargetGroupArn(name == The.BalancerName(1) ? 1 : 2))],
            };

    private LoadBalancer Balancer(int number)
    {
        var (group, healthy) = number == LiveBalancer ? (LiveGroup, LiveHealthy) : (StagingGroup, StagingHealthy);
        return new LoadBalancer
        {
            Name = The.BalancerName(number),
            Kind = Kind,
            Traffic = The.Traffic(number, Kind),
            DnsName = The.BalancerDns(number),
            HostedZoneId = The.BalancerZone,
            Vpc = "vpc-1",
            Subnets = ["subnet-1", "subnet-2"],
            Backends =
            [
                .. (group?.Instances ?? []).Select(
                    (instance, index) =>
                        index < healthy
                            ? new Backend(instance.Id, BackendState.InService, string.Empty)
                            : new Backend(instance.Id, BackendState.OutOfService, "Instance has failed at least 2 health checks")
                ),
            ],
        };
    }
}
