using BlueGreen.State;
using BlueGreen.Tests.Builders;
using CsCheck;

namespace BlueGreen.Tests.History;

public sealed class LiveMarkTests
{
    private const int LongestValue = 256;
    private const int LongestKey = 128;

    [Fact]
    public void Is_read_as_it_was_written()
    {
        var mark = new LiveMark(The.Moment, "Switch", "ann o'neil", "build-7 (run 12)", "v6", TimeSpan.FromSeconds(83));

        LiveMark.TryParse(mark.Key, mark.Value).ShouldBe(mark);
        mark.Key.ShouldBe("bluegreen:live:20260301T120000Z");
        mark.Value.ShouldBe("op=Switch by=ann%20o%27neil where=build-7%20%28run%2012%29 from=v6 took=83");
    }

    [Theory]
    [InlineData("bluegreen:live-at", "2026-03-01T12:00:00Z")]
    [InlineData("bluegreen:live:yesterday", "op=Switch")]
    [InlineData("Name", "v7")]
    public void Other_tags_are_none(string key, string value) => LiveMark.TryParse(key, value).ShouldBeNull();

    [Fact]
    public void Is_read_as_far_as_it_can_be_where_somebody_wrote_it_by_hand() =>
        LiveMark
            .TryParse("bluegreen:live:20260301T120000Z", "from=v6 hello took=soon")
            .ShouldBe(new LiveMark(The.Moment, "Switch", "", "", "v6", TimeSpan.Zero));

    [Fact]
    public void Fits_a_tag_where_names_are_written_in_letters_that_take_much_room()
    {
        var long24 = string.Concat(Enumerable.Repeat("\u6E05", 24));

        var mark = new LiveMark(The.Moment, "Rollback", long24, long24, long24, TimeSpan.FromDays(1));

        mark.Value.Length.ShouldBeLessThanOrEqualTo(LongestValue);
        LiveMark.TryParse(mark.Key, mark.Value)!.By.ShouldBe(long24[..8]);
    }

    [Fact]
    public void Always_fits_a_tag() =>
        Gen.Select(Gen.String, Gen.String, Gen.String)
            .Sample(
                (by, where, from) =>
                {
                    var mark = new LiveMark(The.Moment, "Rollback", by, where, from, TimeSpan.FromDays(1));
                    return mark.Key.Length <= LongestKey && mark.Value.Length <= LongestValue;
                }
            );
}
