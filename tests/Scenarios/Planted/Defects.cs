using System.Text.RegularExpressions;

namespace Scenarios.Planted;

/// <summary>The mistakes that would make a site dark, or leave something behind, one at a time.</summary>
internal static partial class Defects
{
    private const string Switch = "Switch, v7 staged";
    private const string Deploy = "Deploy-Staging, staging clean";
    private const string Clean = "Clean, v7 switched";
    private const string Rollback = "Rollback, v7 switched";
    private const string Pinned = "bluegreen%3Apinned";

    public static IReadOnlyList<Defect> All { get; } = [.. Names, .. Health, .. Pins, .. Deployments, .. Removals];

    private static IEnumerable<Defect> Names =>
        [
            new("UPSERT in place of the compare-and-swap", Switch, "asleep")
            {
                Rewrites = sent =>
                    Deletion().Replace(sent, string.Empty).Replace("<Action>CREATE<", "<Action>UPSERT<", StringComparison.Ordinal),
            },
            new("the live batch without the environment record", Switch) { Rewrites = Unfenced },
            new("the environment not given back", Switch) { Swallows = sent => sent.Contains("phase=free", StringComparison.Ordinal) },
            new("the private zone forgotten", Switch) { Swallows = IsPrivateBatch },
            new("the staging names not swapped", Switch)
            {
                Rewrites = sent => IsPrivateBatch(sent) ? StagingChange().Replace(sent, string.Empty) : sent,
            },
            new("one of two hosts forgotten", Switch)
            {
                Rewrites = sent => IsPublicBatch(sent) ? ApiChange().Replace(sent, string.Empty) : sent,
            },
            new("no retry", Switch, "throttled")
            {
                Retells = (_, status, answer) =>
                    answer.Contains("<Code>Throttling</Code>", StringComparison.Ordinal)
                        ? (403, answer.Replace("<Code>Throttling</Code>", "<Code>AccessDenied</Code>", StringComparison.Ordinal))
                        : (status, answer),
            },
        ];

    private static IEnumerable<Defect> Health =>
        [
            new("unhealthy instances counted", Switch, "unhealthy")
            {
                Retells = (sent, status, answer) =>
                    Defect.Is(sent, "DescribeInstanceHealth")
                        ? (status, answer.Replace("OutOfService", "InService", StringComparison.Ordinal))
                        : (status, answer),
            },
        ];

    private static IEnumerable<Defect> Pins =>
        [
            new("a pin forgotten", Switch, "scales")
            {
                Swallows = sent =>
                    Defect.Is(sent, "UpdateAutoScalingGroup", "MinSize=3") && !sent.Contains("DesiredCapacity", StringComparison.Ordinal),
            },
            new("the original minimum not saved", Switch) { Swallows = sent => Defect.Is(sent, "CreateOrUpdateTags", Pinned) },
            new("an unpin forgotten", Switch) { Swallows = sent => Defect.Is(sent, "DeleteTags", Pinned) },
            new("an unpin forgotten on the way back", Rollback)
            {
                Swallows = sent => Defect.Is(sent, "UpdateAutoScalingGroup", "MinSize=2"),
            },
            new("the way back free to shrink", Switch) { Swallows = sent => Defect.Is(sent, "SuspendProcesses") },
            new("processes left suspended", Switch) { Swallows = sent => Defect.Is(sent, "ResumeProcesses") },
            new("no mark of having been live", Switch) { Swallows = sent => Defect.Is(sent, "CreateOrUpdateTags", "bluegreen%3Alive-at") },
        ];

    private static IEnumerable<Defect> Deployments =>
        [
            new("the configured size in place of live's", Deploy)
            {
                Rewrites = sent =>
                    Defect.Is(sent, "CreateAutoScalingGroup")
                        ? sent.Replace("DesiredCapacity=3", "DesiredCapacity=2", StringComparison.Ordinal)
                            .Replace("MinSize=3", "MinSize=2", StringComparison.Ordinal)
                        : sent,
            },
            new("the new group on the live load balancer", Deploy)
            {
                Rewrites = sent =>
                    Defect.Is(sent, "CreateAutoScalingGroup")
                        ? sent.Replace(
                            "member.1=londontamed-com-production-1",
                            "member.1=londontamed-com-production-2",
                            StringComparison.Ordinal
                        )
                        : sent,
            },
            new("health by EC2's word alone", Deploy)
            {
                Rewrites = sent => sent.Replace("HealthCheckType=ELB", "HealthCheckType=EC2", StringComparison.Ordinal),
            },
            new("a group without its tags", Deploy)
            {
                Rewrites = sent =>
                    Defect.Is(sent, "CreateAutoScalingGroup")
                        ? sent.Replace("bluegreen%3Aenvironment", "environment", StringComparison.Ordinal)
                        : sent,
            },
            new("a launch template without its tags", Deploy)
            {
                Rewrites = sent =>
                    Defect.Is(sent, "CreateLaunchTemplate")
                        ? sent.Replace("bluegreen%3Aenvironment", "environment", StringComparison.Ordinal)
                        : sent,
            },
            new("policies not copied", Deploy) { Swallows = sent => Defect.Is(sent, "PutScalingPolicy") },
            new("a deployment that never ends", Deploy) { Swallows = sent => Defect.Is(sent, "DeleteTags", "bluegreen%3Adeploying") },
        ];

    private static IEnumerable<Defect> Removals =>
        [
            new("protected instances left", Clean) { Swallows = sent => Defect.Is(sent, "SetInstanceProtection") },
            new("the launch template left", Clean) { Swallows = sent => Defect.Is(sent, "DeleteLaunchTemplate") },
            new("the live group deleted", Clean)
            {
                Rewrites = sent =>
                    sent.Replace("Name=londontamed-com-production-v6", "Name=londontamed-com-production-v7", StringComparison.Ordinal),
            },
            new("the old image left", Clean) { Swallows = sent => Defect.Is(sent, "DeregisterImage") },
        ];

    private static bool IsPublicBatch(string sent) =>
        sent.Contains(">www.", StringComparison.Ordinal) && !sent.Contains(">www-staging.", StringComparison.Ordinal);

    private static bool IsPrivateBatch(string sent) => sent.Contains(">www-staging.", StringComparison.Ordinal);

    private static string Unfenced(string sent) => IsPublicBatch(sent) ? RecordChange().Replace(sent, string.Empty) : sent;

    [GeneratedRegex("<Change>(?:(?!</Change>).)*<Action>DELETE</Action>(?:(?!</Change>).)*</Change>", RegexOptions.Singleline, 1000)]
    private static partial Regex Deletion();

    [GeneratedRegex("<Change>(?:(?!</Change>).)*>_bluegreen(?:(?!</Change>).)*</Change>", RegexOptions.Singleline, 1000)]
    private static partial Regex RecordChange();

    [GeneratedRegex("<Change>(?:(?!</Change>).)*-staging\\.(?:(?!</Change>).)*</Change>", RegexOptions.Singleline, 1000)]
    private static partial Regex StagingChange();

    [GeneratedRegex("<Change>(?:(?!</Change>).)*>api\\.(?:(?!</Change>).)*</Change>", RegexOptions.Singleline, 1000)]
    private static partial Regex ApiChange();
}
