using BlueGreen.History;
using Build.Terminal;

namespace Build.Tests.Terminal;

public sealed class HistoryLinesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Stand_under_each_other_the_newest_first() =>
        HistoryLines
            .Of(
                new HistoryReport(
                    1,
                    "production of londontamed.com",
                    [
                        new HistoryEntry("v7", Now, LiveFor: null)
                        {
                            Operation = "Switch",
                            By = "ann",
                            Where = "build-7",
                            From = "v6",
                            Took = TimeSpan.FromSeconds(83),
                            Commit = "0123456789abcdef",
                        },
                        new HistoryEntry("v6", Now.AddDays(-12), TimeSpan.FromDays(12)),
                    ]
                )
            )
            .ShouldBe([
                "production of londontamed.com, the newest first",
                "live at (UTC)     version  for      by              how             took  commit",
                "2026-03-01 12:00  v7       live     ann on build-7  Switch from v6  83 s  0123456789",
                "2026-02-17 12:00  v6       12 days  -               -               -     -",
            ]);

    [Fact]
    public void Say_so_where_there_is_none() =>
        HistoryLines
            .Of(new HistoryReport(1, "production of londontamed.com", []))
            .Last()
            .ShouldBe("No version was made live yet, or its images are not kept any more.");
}
