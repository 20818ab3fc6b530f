using BlueGreen.History;
using BlueGreen.Naming;
using BlueGreen.State;
using BlueGreen.Tests.Builders;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.History;

public sealed class HistoryReaderTests
{
    private static readonly ImageId Six = ImageId.Parse("ami-00000006");
    private static readonly ImageId Seven = ImageId.Parse("ami-00000007");

    [Fact]
    public void Tells_every_move_the_newest_first_and_how_long_each_version_was_live()
    {
        var facts = new HistoryFacts(
            [
                new MarkedImage(Six, "v6", "c6", At(30), [Mark(0, "Switch", "v5"), Mark(30, "Rollback", "v7")]),
                new MarkedImage(Seven, "v7", "c7", At(20), [Mark(20, "Switch", "v6")]),
            ],
            []
        );

        var history = HistoryReader.Read(facts);

        history
            .Select(entry => (entry.Version, entry.Operation, entry.From, entry.Commit, entry.LiveFor?.TotalMinutes))
            .ShouldBe([("v6", "Rollback", "v7", "c6", null), ("v7", "Switch", "v6", "c7", 10), ("v6", "Switch", "v5", "c6", 20)]);
        history[0].By.ShouldBe("ann");
        history[0].Took.ShouldBe(TimeSpan.FromSeconds(83));
    }

    [Fact]
    public void A_version_without_marks_is_known_by_the_time_alone()
    {
        var entry = HistoryReader.Read(new HistoryFacts([new MarkedImage(Six, "v6", null, At(0), [])], [])).ShouldHaveSingleItem();

        entry.ShouldBe(new HistoryEntry("v6", At(0), LiveFor: null) { Image = "ami-00000006" });
    }

    [Fact]
    public void A_version_whose_image_is_gone_is_known_by_its_group()
    {
        var groups = Snapshot().Live("v7").Staging("v6", wasLive: true).Build().Groups;
        var live = groups.Single(group => group.Version.ToString() == "v7").LiveAt;

        var history = HistoryReader.Read(new HistoryFacts([new MarkedImage(Seven, "v7", "c7", live, [])], groups));

        history.Select(entry => entry.Version).ShouldBe(["v7", "v6"], ignoreOrder: true);
    }

    [Fact]
    public void What_was_never_live_is_no_history() =>
        HistoryReader.Read(new HistoryFacts([new MarkedImage(Six, "v6", "c6", null, [])], [])).ShouldBeEmpty();

    private static DateTimeOffset At(int minutes) => The.Moment.AddMinutes(minutes);

    private static LiveMark Mark(int minutes, string operation, string from) =>
        new(At(minutes), operation, "ann", "build-7", from, TimeSpan.FromSeconds(83));
}
