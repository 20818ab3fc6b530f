using System.Text.RegularExpressions;
using BlueGreen.LocalCloud.AutoScaling;
using BlueGreen.State.Record;

namespace Scenarios.Worlds;

/// <summary>All of a world that a run may leave behind, without times and run ids: two runs that promise the same leave the same.</summary>
internal static partial class Portrait
{
    private static readonly string[] OfOneRun = ["bluegreen:live-at"];

    // A launch template that a dead deployment left keeps its name taken until Clean finds it: the next one is the second of the version.
    public static string Of(World world) => world.See(sight => Second().Replace(string.Join('\n', Lines(world, sight)), "${name}"));

    /// <summary>It is that one, line by line.</summary>
    public static void ShouldBe(World world, string promised)
    {
        var (expected, found) = (promised.Split('\n'), Of(world).Split('\n'));
        var differences = expected.Except(found).Select(line => $"- {line}").Concat(found.Except(expected).Select(line => $"+ {line}"));
        string.Join("\n", differences).ShouldBeEmpty("what is left is not what an undisturbed run leaves");
    }

    private static IEnumerable<string> Lines(World world, Sight sight) =>
        [
            .. sight.Groups.OrderBy(group => group.Name, StringComparer.Ordinal).Select(Group),
            .. sight.OwnImages.Order(StringComparer.Ordinal).Select(image => $"image {image}"),
            .. new[] { false, true }.SelectMany(isPrivate => Aliases(sight, isPrivate)),
            Record(sight),
            $"{sight.OwnSnapshots} snapshots",
        ];

    private static string Group(ScalingGroup group) =>
        string.Join(
            ' ',
            group.Name,
            group.Status,
            $"on {string.Join(',', group.LoadBalancers.Concat(group.TargetGroups).Select(balancer => balancer.Id))}",
            $"sizes {group.Minimum}/{group.Desired}/{group.Maximum}",
            $"instances {group.Instances.Count}",
            $"health {group.HealthCheckType} {group.HealthCheckGracePeriod}",
            $"suspended {Joined(group.Suspended.Select(process => process.Process))}",
            $"policies {Joined(group.Policies.Select(policy => policy.Name))}",
            $"schedules {Joined(group.Schedules.Select(schedule => schedule.Name))}",
            $"hooks {Joined(group.Hooks.Select(hook => hook.Name))}",
            $"topics {group.Notifications.Count}",
            $"metrics {Joined(group.EnabledMetrics)}",
            $"tags {Joined(group.Tags.Select(tag => OfOneRun.Contains(tag.Key) ? tag.Key : $"{tag.Key}={tag.Value}"))}"
        );

    private static IEnumerable<string> Aliases(Sight sight, bool isPrivate) =>
        sight
            .Zone(isPrivate)
            .Records.Where(record => record.Alias is not null)
            .Select(record => $"{(isPrivate ? "private" : "public")} {record.Name} {record.Type} -> {record.Alias!.DnsName}")
            .Order(StringComparer.Ordinal);

    private static string Record(Sight sight)
    {
        var (held, noted) = (PublicRecord.TryParse(sight.Record(isPrivate: false)), PrivateRecord.TryParse(sight.Record(isPrivate: true)));
        var record = new EnvironmentRecord(held, noted);
        return $"record half done {record.IsHalfDone}, {record.UnfinishedMove}, last {noted?.LastSwitch?.From} -> {noted?.LastSwitch?.To}";
    }

    [GeneratedRegex("(?<name>londontamed-com-production-v\\d+)-\\d+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Second();

    private static string Joined(IEnumerable<string> names) => string.Join(',', names.Order(StringComparer.Ordinal));
}
