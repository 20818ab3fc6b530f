using BlueGreen.Guards;
using BlueGreen.Reporting;
using BlueGreen.State.Record;
using BlueGreen.Status;
using BlueGreen.Tests.Builders;

namespace BlueGreen.Tests.Reporting;

/// <summary>A run as people have it: v7 is deployed, switched to, rolled back from, and a Clean is refused, under traffic.</summary>
internal static class SampleRun
{
    public const string Hostile = "<script>alert('v7')</script>";
    private static readonly DateTimeOffset Begin = The.Moment;

    public static RunReport Report => new([Deploy, Switch, Rollback], Traffic);

    public static RunChapter Deploy =>
        Chapter("Deploy-Staging", 0, 95, "Deploy v7 to staging (londontamed-com-production-2); v6 stays live.") with
        {
            Asked = [KeyValuePair.Create("Image", "ami-00000007"), KeyValuePair.Create("Replace", "True")],
            Plan = new PlanMade(
                OperationKind.DeployStaging,
                "Deploy v7 to staging (londontamed-com-production-2); v6 stays live.",
                ["create launch template v7", "create group v7: 3 instances (2 to 6)", "wait until 3 instances are in service"],
                ["target group arn:tg is not taken over"]
            )
            {
                To = "v7",
            },
            Steps = [Step("create launch template v7", 2, 1), Step("create group v7: 3 instances (2 to 6)", 3, 2), Step(Wait, 5, 88)],
            Waits = [.. Enumerable.Range(0, 17).Select(Look)],
            Instances = [.. Enumerable.Range(0, 17).Select(Instances)],
            WayBack = "the live names are not touched. Clean --to=v7 removes the new version from staging.",
        };

    public static RunChapter Switch =>
        Chapter("Switch", 100, 80, "Switch the live names of londontamed.com from v6 to v7.") with
        {
            Plan = new PlanMade(
                OperationKind.Switch,
                "Switch the live names of londontamed.com from v6 to v7.",
                ["public zone Z1: live to v7"],
                []
            )
            {
                From = "v6",
                To = "v7",
            },
            Gates = [new GateEnded($"smoke {Hostile}", Passed: true, "it ended with exit code 0", TimeSpan.FromSeconds(7))],
            Steps =
            [
                Step("public zone Z1: live to v7", 102, 1),
                Step("private zone Z2: live to v7", 103, 1),
                Step("watch v7 for 60 s", 105, 74),
            ],
            WayBack = "Rollback makes v6 live again.",
        };

    public static RunChapter Rollback =>
        Chapter("Rollback", 190, 4, "Rollback refused: v6 has 1 of 3 healthy instances.") with
        {
            Outcome = ChapterOutcome.Refused,
            Refusals =
            [
                new Refusal(
                    "BG404",
                    "Rollback refused: v6 has 1 of 3 healthy instances.",
                    "Nothing was changed.",
                    $"See Status. {Hostile}"
                ),
            ],
        };

    private const string Wait =
        "wait until 3 instances of londontamed-com-production-v7 are in service behind londontamed-com-production-2";

    private static IReadOnlyList<TrafficPoint> Traffic =>
        [
            .. Enumerable
                .Range(0, 1950)
                .Select(i => new TrafficPoint(
                    Begin.AddMilliseconds(i * 100).ToUnixTimeMilliseconds(),
                    20,
                    i is > 1200 and < 1210 ? 4 : 0,
                    12 + (i % 7),
                    i < 1030 ? new Dictionary<string, int> { ["v6"] = 20 }
                        : i < 1400 ? new Dictionary<string, int> { ["v6"] = 20 - ((i - 1030) / 20), ["v7"] = (i - 1030) / 20 }
                        : new Dictionary<string, int> { ["v7"] = 20 }
                )),
        ];

    private static RunChapter Chapter(string target, int from, int seconds, string summary) =>
        new()
        {
            Target = target,
            Environment = "production of londontamed.com",
            Run = new RunBegun("0123456789abcdef", "ann", "build-7"),
            BeganAt = Begin.AddSeconds(from),
            Duration = TimeSpan.FromSeconds(seconds),
            Outcome = ChapterOutcome.Done,
            Summary = summary,
            Seen = Seen,
            Calls = new RunEnded(
                31,
                14,
                new Dictionary<string, int> { ["route53:ChangeResourceRecordSets"] = 4, ["autoscaling:DescribeAutoScalingGroups"] = 27 }
            ),
        };

    private static StatusReport Seen =>
        new()
        {
            Domain = "londontamed.com",
            Environment = "production",
            Account = "123456789012",
            Region = "eu-west-1",
            Strategy = "AliasRecordUpdating",
            State = EnvironmentState.Steady,
            Live = new SideReport("londontamed-com-production-1", "londontamed-com-production-v6", "v6", "ami-00000006", 3, 3, 3)
            {
                Kind = "Classic",
                Minimum = 2,
                Maximum = 6,
                LiveAt = Begin.AddDays(-12),
                Instances = [.. "abc".Select(id => new InstanceReport($"i-{id}", "InService", InstanceState.Healthy, ""))],
            },
            Staging = new SideReport("londontamed-com-production-2", null, null, null, 0, 0, 0) { Kind = "Classic" },
            Lock = null,
            Findings = [],
            Names =
            [
                new NameReport(
                    "public",
                    "www.londontamed.com",
                    ["A", "AAAA"],
                    "londontamed-com-production-1",
                    "londontamed-com-production-1"
                ),
                new NameReport(
                    "private",
                    "www-staging.londontamed.com",
                    ["A"],
                    "londontamed-com-production-2",
                    "londontamed-com-production-2"
                ),
            ],
            ReadAt = Begin,
        };

    private static StepReport Step(string text, int from, int seconds) =>
        new(text, Begin.AddSeconds(from), TimeSpan.FromSeconds(seconds), 3, null);

    private static WaitSeen Look(int look) =>
        new(
            "v7",
            look < 6 ? "0/3 healthy"
                : look < 12 ? "2/3 healthy"
                : "3/3 healthy",
            TimeSpan.FromSeconds(look * 5),
            TimeSpan.FromMinutes(20)
        )
        {
            At = Begin.AddSeconds(6 + (look * 5)),
        };

    private static InstancesSeen Instances(int look) =>
        new(
            "londontamed-com-production-v7",
            [
                .. Enumerable
                    .Range(1, 3)
                    .Select(n => new InstanceReport(
                        $"i-0000000000000000{n}",
                        "InService",
                        look < 3 + (3 * n) ? InstanceState.Starting
                            : n == 2 && look == 11 ? InstanceState.Unhealthy
                            : InstanceState.Healthy,
                        ""
                    )),
            ]
        )
        {
            At = Begin.AddSeconds(6 + (look * 5)),
        };
}
