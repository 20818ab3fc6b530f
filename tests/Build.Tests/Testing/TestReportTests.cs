using Build.Testing;

namespace Build.Tests.Testing;

public sealed class TestReportTests
{
    private const string Report = """
        <assemblies>
          <assembly name="X.dll" total="4" passed="2" failed="1" skipped="1" errors="0">
            <errors />
            <collection name="one" total="2">
              <test name="X.Adds" result="Pass" />
              <test name="X.Divides" result="Fail">
                <failure exception-type="E"><message><![CDATA[
        1 should be 2
        more]]></message><stack-trace>at X</stack-trace></failure>
              </test>
            </collection>
            <collection name="other" total="2">
              <test name="X.Subtracts" result="Pass" />
              <test name="X.Multiplies" result="Skip"><reason><![CDATA[needs node]]></reason></test>
            </collection>
          </assembly>
        </assemblies>
        """;

    [Fact]
    public void Counts_and_names_what_did_not_pass()
    {
        var tally = TestReport.Read(Report);

        tally.ToString().ShouldBe("2 passed, 1 failed, 1 skipped");
        tally.Failed.ShouldBe([new TestNote("X.Divides", "1 should be 2")]);
        tally.Skipped.ShouldBe([new TestNote("X.Multiplies", "needs node")]);
        tally.Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void An_error_outside_of_a_test_counts_as_failed()
    {
        const string errors = """
            <errors><error type="collection-cleanup" name="one"><failure><message>The file is busy.</message></failure></error></errors>
            """;

        var tally = TestReport.Read(Report.Replace("<errors />", errors, StringComparison.Ordinal));

        tally.Failed.ShouldContain(new TestNote("one", "The file is busy."));
        tally.ToString().ShouldBe("2 passed, 2 failed, 1 skipped");
    }

    [Fact]
    public void What_a_test_that_passed_wrote_is_told_and_nothing_else()
    {
        const string wrote = """
            <test name="X.Adds" result="Pass"><output><![CDATA[
            | points |
            ]]></output></test>
            """;

        TestReport.Told(Report).ShouldBeEmpty();
        TestReport
            .Told(Report.Replace("<test name=\"X.Adds\" result=\"Pass\" />", wrote, StringComparison.Ordinal))
            .ShouldHaveSingleItem()
            .ShouldBe("| points |");
    }

    [Fact]
    public void Nothing_that_ran_is_no_success()
    {
        TestTally.Empty.Succeeded.ShouldBeFalse();
        (TestTally.Empty + TestTally.Pass()).Succeeded.ShouldBeTrue();
        (TestTally.Pass() + TestTally.Fail("Format", "bad")).Succeeded.ShouldBeFalse();
    }
}
