using BlueGreen.Configuration;
using BlueGreen.State;
using BlueGreen.State.Record;
using BlueGreen.Tests.Builders;
using CsCheck;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.Planning;

/// <summary>Environments as they may be found: whole ones, half-done ones, and ones in which things are missing, twice there or somebody else's.</summary>
internal static class BrokenSnapshots
{
    // Broken already, they may have some: Route 53 has no two of one name and type.
    private static IEnumerable<RecordSet> WithIpv6(IReadOnlyList<RecordSet> records) =>
        records
            .Where(record => record.Type == "A" && !records.Any(other => other.Type == "AAAA" && other.Name == record.Name))
            .Select(record => record with { Type = "AAAA" });

    private static readonly Gen<Func<SnapshotBuilder, SnapshotBuilder>> Mishaps = Gen.OneOf<Func<SnapshotBuilder, SnapshotBuilder>>(
        now => now,
        now => now,
        now => now.HalfMoved(),
        now => now.With(built => built with { Public = null }),
        now => now.With(built => built with { Private = null }),
        now => now.With(built => built with { LoadBalancers = [.. built.LoadBalancers.Skip(1)] }),
        now => now.With(built => built with { LoadBalancers = [] }),
        now => now.With(built => built with { Groups = [] }),
        now => now.With(built => built with { Ambiguities = ["private hosted zone londontamed.com. (Z1, Z2)"] }),
        now => now.With(built => built with { Record = built.Record with { Unreadable = "\"hello\"" } }),
        now => now.WithBalancers(balancer => balancer with { HostedZoneId = null }),
        now => now.WithBalancers(balancer => balancer with { Backends = [] }),
        now =>
            now.WithBalancers(balancer =>
                balancer with
                {
                    Traffic = new TrafficSource.Unclear(balancer.Name, "forwards to no target group"),
                }
            ),
        now =>
            now.WithBalancers(balancer =>
                balancer.Name == The.Names.LoadBalancer1 ? balancer with { Kind = LoadBalancerKind.Network } : balancer
            ),
        now => Records(now, isPrivate: false, records => []),
        now => Records(now, isPrivate: true, records => []),
        now => Records(now, isPrivate: true, records => records.Skip(1)),
        now => Records(now, isPrivate: true, records => records.Take(2)),
        now => Records(now, isPrivate: false, records => records.Skip(1)),
        now => Records(now, isPrivate: false, records => records.Select(record => record with { Routing = "weighted" })),
        now => Records(now, isPrivate: true, records => records.Select(record => record with { Alias = null, Values = ["10.0.0.1"] })),
        now => Records(now, isPrivate: false, records => [.. records, .. WithIpv6(records)]),
        now => Groups(now, group => group with { Launch = new LaunchSource.Other("a fleet") }),
        now => Groups(now, group => group with { Launch = The.Template("v6") }),
        now => Groups(now, group => group with { Deleting = true }),
        now => Groups(now, group => group with { Deploying = true }),
        now => Groups(now, group => group with { Version = null, Image = null }),
        now => Groups(now, group => group with { Capacity = new Capacity(0, 0, 0), Instances = [] }),
        now => Groups(now, group => group.PinnedAt(2, "AlarmNotification")),
        now => Groups(now, group => group with { LoadBalancers = [The.Names.LoadBalancer1, The.Names.LoadBalancer2] }),
        now => Groups(now, group => group with { TargetGroups = [The.TargetGroupArn(1), The.TargetGroupArn(2)] })
    );

    private static readonly Gen<ReleaseName?> Releases = Gen.OneOf(
        The.Release("v6", 1),
        The.Release("v7", 2),
        The.Release("v6", 2),
        The.Release("v7", 1),
        The.Release("v5", 2),
        The.Release(null, 2),
        null
    );

    private static readonly Gen<EnvironmentRecord> Recorded = Gen.Select(
        Gen.Enum<RecordPhase>(),
        Gen.Enum<OperationKind>(),
        Gen.Int[0, 2],
        Gen.Select(Releases, Releases),
        Gen.Bool,
        (phase, operation, privateEpoch, names, hasIntent) =>
            privateEpoch == 0
                ? new EnvironmentRecord(null, null)
                : new EnvironmentRecord(
                    Builders.Records.Public(2, phase),
                    Builders.Records.Private(
                        privateEpoch,
                        hasIntent ? Builders.Records.Intent(operation, names.Item1, names.Item2) : null,
                        names is ({ } from, { } to) ? Builders.Records.Last(from, to) : null
                    )
                )
    );

    public static readonly Gen<EnvironmentSnapshot> All = Gen.Select(
        Gen.OneOf<string?>("v6", "v7", null),
        Gen.OneOf<string?>("v7", "v6", null),
        Gen.Int[0, 4],
        Gen.Bool,
        Recorded,
        Gen.Select(Mishaps.Array[0, 3], Gen.Bool),
        (live, staging, healthy, wasLive, record, rest) =>
        {
            var (mishaps, isApplication) = rest;
            var now = isApplication ? Applications() : Snapshot();
            now = live is null ? now : now.Live(live, desired: 3, healthy: 4 - healthy);
            now = staging is null
                ? now
                : now.Staging(
                    staging,
                    healthy,
                    of: 3,
                    wasLive: wasLive,
                    with: group => staging == live ? group with { Name = The.GroupName($"{live}-2") } : group
                );
            now = now.Recorded(record.Public, record.Private);
            return mishaps.Aggregate(now, (broken, mishap) => mishap(broken)).Build();
        }
    );

    private static SnapshotBuilder Groups(SnapshotBuilder now, Func<Group, Group> change) =>
        now.With(built => built with { Groups = [.. built.Groups.Select(change)] });

    private static SnapshotBuilder Records(
        SnapshotBuilder now,
        bool isPrivate,
        Func<IReadOnlyList<RecordSet>, IEnumerable<RecordSet>> change
    ) =>
        now.With(built =>
            isPrivate
                ? built with
                {
                    Private = built.Private is { } zone ? zone with { Records = [.. change(zone.Records)] } : null,
                }
                : built with
                {
                    Public = built.Public is { } zone2 ? zone2 with { Records = [.. change(zone2.Records)] } : null,
                }
        );
}
