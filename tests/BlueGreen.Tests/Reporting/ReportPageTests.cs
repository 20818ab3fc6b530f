using System.Text.RegularExpressions;
using BlueGreen.Reporting;
using BlueGreen.Reporting.Pages;
using BlueGreen.Tests.Builders;

namespace BlueGreen.Tests.Reporting;

public sealed partial class ReportPageTests
{
    private static readonly string Page = ReportPage.Render(SampleRun.Report);

    [Fact]
    public void Needs_nothing_beside_itself()
    {
        Page.ShouldNotContain("http");
        Page.ShouldNotContain("<link");
        Page.ShouldNotContain("<script");
        Page.ShouldNotContain("url(");
    }

    [Fact]
    public void Tells_of_every_operation_what_was_asked_seen_decided_and_done_and_how_to_go_back()
    {
        Page.ShouldContain("Image = ami-00000007");
        Page.ShouldContain("londontamed-com-production-v6");
        Page.ShouldContain("Deploy v7 to staging");
        Page.ShouldContain("target group arn:tg is not taken over");
        Page.ShouldContain("wait until 3 instances");
        Page.ShouldContain("0/3 healthy \u2192 2/3 healthy \u2192 3/3 healthy");
        Page.ShouldContain("route53:ChangeResourceRecordSets");
        Page.ShouldContain("Rollback makes v6 live again.");
        Page.ShouldContain("BG404");
        Page.ShouldContain("it ended with exit code 0 (7.0 s)");
    }

    [Fact]
    public void Heads_with_the_last_operation_that_did_more_than_look()
    {
        var look = SampleRun.Switch with { Target = "Status", Summary = "Steady", Outcome = ChapterOutcome.Unchanged };
        ReportPage.Render(new RunReport([SampleRun.Rollback, look], [])).ShouldContain("<h1>Rollback refused");
        ReportPage.Render(new RunReport([look], [])).ShouldContain("<h1>Steady</h1>");
        Page.ShouldContain("<h1>Rollback refused: v6 has 1 of 3 healthy instances.</h1>");
        ReportPage
            .Render(new RunReport([SampleRun.Deploy, SampleRun.Switch], []))
            .ShouldContain("<h1>Switch the live names of londontamed.com from v6 to v7.</h1>");
    }

    [Fact]
    public void Draws_traffic_by_version_with_failures_and_the_moment_the_names_moved()
    {
        Page.ShouldContain("<b>39,000</b> requests");
        Page.ShouldContain("36 failures");
        Polygon().Count(Page).ShouldBe(2);
        Page.ShouldContain("<title>v6</title>");
        Page.ShouldContain("<b>1</b> Switch to v7");
        Page.Split("Switch to v7</span>").Length.ShouldBe(2, "one mark");
    }

    [Fact]
    public void Marks_no_move_that_was_made_before_anybody_asked()
    {
        var later = SampleRun.Report.Traffic.Where(point => point.T > (The.Moment.AddSeconds(150)).ToUnixTimeMilliseconds());

        ReportPage.Render(SampleRun.Report with { Traffic = [.. later] }).ShouldNotContain("Switch to v7");
    }

    [Fact]
    public void Draws_no_chart_where_no_traffic_was_sent() =>
        ReportPage.Render(new RunReport([SampleRun.Switch], [])).ShouldNotContain("<h2>Traffic");

    [Fact]
    public void Draws_an_instance_as_one_bar_a_state()
    {
        var bars = Bars("i-00000000000000002");

        bars.ShouldBe(["starting", "healthy", "unhealthy", "healthy"]);
    }

    [Fact]
    public void What_is_told_is_text_whatever_stands_in_it()
    {
        Page.ShouldContain("&lt;script&gt;");
        ReportMarkdown.Render(SampleRun.Report).ShouldNotContain("<script>");
    }

    [Fact]
    public void Stands_whole_when_nothing_but_the_failure_is_known()
    {
        var failed = new ChapterRecorder(new NullLog()).Failed(
            new ChapterRequest("Switch", "production of londontamed.com", []),
            new InvalidOperationException("No credentials.")
        );

        ReportPage.Render(new RunReport([failed], [])).ShouldContain("<h1>No credentials.</h1>");
    }

    private static IEnumerable<string> Bars(string instance)
    {
        var lane = Page[Page.IndexOf($"<code>{instance}</code>", StringComparison.Ordinal)..];
        return Bar().Matches(lane[..lane.IndexOf("</div>", StringComparison.Ordinal)]).Select(match => match.Groups["state"].Value);
    }

    [GeneratedRegex("<polygon", RegexOptions.None, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Polygon();

    [GeneratedRegex("<i class=\"(?<state>\\w+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Bar();
}
