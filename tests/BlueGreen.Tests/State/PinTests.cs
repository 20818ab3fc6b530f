using BlueGreen.State;
using CsCheck;

namespace BlueGreen.Tests.State;

public sealed class PinTests
{
    [Fact]
    public void Survives_its_tag() =>
        Gen.Select(Gen.Int[0, 10000], Gen.Int[0, 10000], Gen.OneOf("AlarmNotification", "ScheduledActions", "AZRebalance").Array[0, 3])
            .Sample(
                (original, pinned, suspended) =>
                {
                    var read = Pin.TryParse(new Pin(original, pinned, suspended).ToString()).ShouldNotBeNull();
                    (read.OriginalMinimum, read.PinnedMinimum).ShouldBe((original, pinned));
                    read.Suspended.ShouldBe(suspended);
                }
            );

    [Fact]
    public void Reads_as_a_person_would_write_it() =>
        new Pin(1, 3, ["AlarmNotification", "ScheduledActions"])
            .ToString()
            .ShouldBe("min=1 pinned=3 suspended=AlarmNotification,ScheduledActions");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yes")]
    [InlineData("min=1")]
    [InlineData("min=-1 pinned=3")]
    [InlineData("min=one pinned=3")]
    [InlineData("pinned=3 suspended=AlarmNotification")]
    public void Is_none_where_the_tag_is_not_one_of_ours(string? tag) => Pin.TryParse(tag).ShouldBeNull();

    [Fact]
    public void Never_throws_whatever_a_tag_holds() => Gen.String.Sample(tag => Pin.TryParse(tag) is null or { OriginalMinimum: >= 0 });
}
