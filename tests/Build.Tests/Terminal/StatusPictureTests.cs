using BlueGreen.Status;
using Build.Terminal;

namespace Build.Tests.Terminal;

public sealed class StatusPictureTests
{
    private const string One = "londontamed-com-production-1";
    private const string Two = "londontamed-com-production-2";

    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(200)]
    public void Fits_the_terminal(int width) => Draw(Report(), width).ShouldAllBe(line => line.Length <= width);

    [Fact]
    public void The_sides_stand_beside_each_other_where_there_is_room()
    {
        Draw(Report(), 200)
            .ShouldContain(line => line.Contains("LIVE", StringComparison.Ordinal) && line.Contains("STAGING", StringComparison.Ordinal));
        Draw(Report(), 80)
            .ShouldNotContain(line =>
                line.Contains("LIVE", StringComparison.Ordinal) && line.Contains("STAGING", StringComparison.Ordinal)
            );
    }

    [Fact]
    public void Every_colour_says_a_word_that_is_read_without_it()
    {
        var picture = string.Join('\n', Draw(Report(), 200));

        picture.ShouldContain("Staged: a new version waits on staging");
        picture.ShouldContain("3 in service  of 3 wanted");
        picture.ShouldContain("1 in service  \u25D0 1 starting  \u25A0 1 unhealthy  of 3 wanted");
        picture.ShouldContain("live since 2026-02-17 12:00 UTC (12 days)");
        picture.ShouldContain("made 5 min ago, never live");
        picture.ShouldContain("www.londontamed.com A AAAA");
        picture.ShouldContain("\u2192 live");
        picture.ShouldContain("\u2192 no record but should lead to londontamed-com-production-2");
        picture.ShouldContain("\u25B2 held by ann on build-7 for Switch, lease until 12:00:42 UTC");
        picture.ShouldContain("! v7 has 1 of 3 healthy instances.");
    }

    [Fact]
    public void What_AWS_says_is_text_whatever_stands_in_it() =>
        Should.NotThrow(() => Draw(Report() with { Findings = ["[red]not a colour[/] ["], Account = "[x]" }, 80));

    [Fact]
    public void An_environment_that_is_not_there_yet_is_drawn_too() =>
        Draw(Report() with { Live = null, Staging = null, Names = [], Lock = null, State = EnvironmentState.Inconsistent }, 80)
            .ShouldContain(line => line.Contains("no load balancer", StringComparison.Ordinal));

    private static IReadOnlyList<string> Draw(StatusReport report, int width)
    {
        using var terminal = new FakeTerminal(width);
        terminal.Console.Write(StatusPicture.Of(report, width));
        return terminal.Seen;
    }

    private static StatusReport Report() =>
        new()
        {
            Domain = "londontamed.com",
            Environment = "production",
            Account = "123456789012",
            Region = "eu-west-1",
            Strategy = "AliasRecordUpdating",
            State = EnvironmentState.Staged,
            Live = Side(One, "v6", 3) with
            {
                LiveAt = Now.AddDays(-12),
                Instances = Instances(InstanceState.Healthy, InstanceState.Healthy, InstanceState.Healthy),
            },
            Staging = Side(Two, "v7", 1) with
            {
                CreatedAt = Now.AddMinutes(-5),
                Instances = Instances(InstanceState.Healthy, InstanceState.Unhealthy, InstanceState.Starting),
            },
            Lock = new LockReport("run", "ann", "build-7", "Switch", Now.AddSeconds(42)),
            Findings = ["v7 has 1 of 3 healthy instances."],
            Names =
            [
                new NameReport("public", "www.londontamed.com", ["A", "AAAA"], One, One),
                new NameReport("private", "www-staging.londontamed.com", [], null, Two),
            ],
            ReadAt = Now,
        };

    private static SideReport Side(string balancer, string version, int healthy) =>
        new(balancer, $"londontamed-com-production-{version}", version, "ami-0123456789abcdef0", 3, 3, healthy)
        {
            Kind = "Classic",
            Minimum = 2,
            Maximum = 6,
        };

    private static IReadOnlyList<InstanceReport> Instances(params InstanceState[] states) =>
        [.. states.Select((state, index) => new InstanceReport($"i-{index}", "InService", state, string.Empty))];
}
