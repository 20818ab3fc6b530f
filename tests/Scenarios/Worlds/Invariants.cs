using System.Text.RegularExpressions;
using BlueGreen.LocalCloud.AutoScaling;
using BlueGreen.Naming;
using BlueGreen.State.Record;
using Scenarios.Machines;

namespace Scenarios.Worlds;

/// <summary>
/// What holds at every call of every run, beside that visitors are served: no run reaches further than its operation says, what is made is tagged, and
/// the environment record is there, readable, and only ever goes on. <c>docs/safety.md</c> says the same in words.
/// </summary>
internal sealed partial class Invariants(EnvironmentNames names)
{
    private static readonly TimeSpan LongestLease = TimeSpan.FromSeconds(61);

    // What a pin and its end consist of; nothing else is done to a group that serves.
    private static readonly string[] Pinning = ["CreateOrUpdateTags", "DeleteTags", "UpdateAutoScalingGroup", "ResumeProcesses"];
    private static readonly string[] Repairing = ["DeleteTags", "UpdateAutoScalingGroup", "ResumeProcesses"];
    private static readonly string[] OtherSizes = ["MaxSize=", "DesiredCapacity=", "LaunchTemplate", "LaunchConfigurationName="];

    private readonly Dictionary<bool, long> epochs = [];

    /// <value>What was seen that must not be.</value>
    public List<string> Broken { get; } = [];

    /// <summary>Judges a call that may change something, before it does.</summary>
    public void Judge(WireCall call, Reach reach, Sight sight)
    {
        Demand(reach != Reach.Nothing, $"{call}: a run that only reads makes it");
        if (call.Service == "autoscaling")
        {
            var live = names
                .Hosts.Select(host => sight.Target(host.Live, isPrivate: false))
                .OfType<Balancer>()
                .DistinctBy(balancer => balancer.Name)
                .SelectMany(balancer => sight.Groups.Where(balancer.Feeds));
            foreach (var group in live.Where(group => Named().Matches(call.Body).Any(match => match.Groups["name"].Value == group.Name)))
            {
                JudgeOnLive(call, reach, group);
            }
        }
        else if (call.Action == "ChangeResourceRecordSets")
        {
            Demand(call.Body.Contains(names.EnvironmentRecord.ToString(), StringComparison.Ordinal), $"{call}: a batch without the record");
            Demand(!call.MovesLiveNames || reach == Reach.LiveNames, $"{call}: live names are not its to move");
        }
    }

    /// <summary>Looks at what is there after a call.</summary>
    public void Look(Sight sight, DateTimeOffset now)
    {
        LookAtRecord(sight, now);
        foreach (var group in sight.Groups.Where(group => group.Name.StartsWith($"{names.Groups.Base}-", StringComparison.Ordinal)))
        {
            var isTagged = Sight.Tag(group, "bluegreen:version") is not null && Sight.Tag(group, "bluegreen:environment") is not null;
            Demand(isTagged, $"{group.Name} is not tagged");
            var places = group.LoadBalancers.Count + group.TargetGroups.Count;
            Demand(group.IsBeingDeleted || places == 1, $"{group.Name} is on {places} load balancers");
        }

        foreach (
            var template in sight.Templates.Where(template => template.Name.StartsWith($"{names.Groups.Base}-", StringComparison.Ordinal))
        )
        {
            Demand(template.Tags.ContainsKey("bluegreen:environment"), $"launch template {template.Name} is not tagged");
        }
    }

    private void JudgeOnLive(WireCall call, Reach reach, ScalingGroup group)
    {
        var allowed = reach == Reach.LiveNames ? Pinning : Repairing;
        Demand(allowed.Contains(call.Action), $"{call}: on {group.Name}, which is live");
        Demand(
            !OtherSizes.Any(size => call.Body.Contains(size, StringComparison.Ordinal)),
            $"{call}: sizes of {group.Name}, which is live"
        );
        if (reach == Reach.Staging)
        {
            Demand(
                Sight.Tag(group, "bluegreen:pinned") is not null,
                $"{call}: on {group.Name}, which is live and was left pinned by nobody"
            );
        }
    }

    private void LookAtRecord(Sight sight, DateTimeOffset now)
    {
        var (held, noted) = (PublicRecord.TryParse(sight.Record(isPrivate: false)), PrivateRecord.TryParse(sight.Record(isPrivate: true)));
        LookAtEpoch(isPrivate: false, held?.Epoch, sight);
        LookAtEpoch(isPrivate: true, noted?.Epoch, sight);
        Demand(noted is null || held is not null, "the private record is there without the public one");
        Demand((noted?.Epoch ?? 0) <= (held?.Epoch ?? 0), $"the private record is ahead: {noted} of {held}");
        var (outside, inside) = (Lead(sight, isPrivate: false), Lead(sight, isPrivate: true));
        var isHalfDone = outside is not null && inside is not null && outside != inside;
        Demand(!isHalfDone || held?.Phase == RecordPhase.Switching, $"the zones disagree, and the record says {held?.Phase}");
        Demand(held is null || held.LeaseEnd <= now + LongestLease, $"a lease until {held?.LeaseEnd:O} is longer than any");
    }

    // Where all live names of a zone lead; null where they do not agree.
    private string? Lead(Sight sight, bool isPrivate) =>
        names.Hosts.Select(host => sight.Target(host.Live, isPrivate)?.Name).Distinct(StringComparer.Ordinal).ToList() is [{ } one]
            ? one
            : null;

    private void LookAtEpoch(bool isPrivate, long? epoch, Sight sight)
    {
        var zone = isPrivate ? "private" : "public";
        var text = sight.Record(isPrivate);
        var known = epochs.TryGetValue(isPrivate, out var before);
        Demand(!known || text.Length > 0, $"the {zone} environment record is lost");
        Demand(
            epoch is not null || text.Length == 0 || text.Contains("v=9", StringComparison.Ordinal),
            $"the {zone} record is unreadable: {text}"
        );
        Demand(!known || epoch is null || epoch >= before, $"the epoch of the {zone} record fell from {before} to {epoch}");
        if (epoch is { } now)
        {
            epochs[isPrivate] = now;
        }
    }

    private void Demand(bool holds, string otherwise)
    {
        if (!holds && !Broken.Contains(otherwise))
        {
            Broken.Add(otherwise);
        }
    }

    [GeneratedRegex(
        "(?:^|&)(?:AutoScalingGroupName|Tags\\.member\\.\\d+\\.ResourceId)=(?<name>[^&]+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Named();
}
