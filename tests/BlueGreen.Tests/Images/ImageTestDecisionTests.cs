using BlueGreen.Configuration;
using BlueGreen.Images;
using BlueGreen.Tests.Builders;

namespace BlueGreen.Tests.Images;

public sealed class ImageTestDecisionTests
{
    private static readonly TestedImage Fresh = new(The.Image("v7"), "available", The.Version("v7"), null, null, IsMadeHere: true);
    private static readonly TestImageOptions Specs = new() { SpecsHash = "aaaaaaaaaaaa" };

    [Fact]
    public void An_image_that_nobody_tested_is_tested() => Decide(Fresh).ShouldBe(new ImageTestDecision.Test(Fresh));

    [Fact]
    public void One_that_failed_is_tested_again() => Decide(Fresh with { Tested = "failed" }).ShouldBeOfType<ImageTestDecision.Test>();

    [Theory]
    [InlineData("40 checks of specs aaaaaaaaaaaa", false)]
    [InlineData("40 checks of specs bbbbbbbbbbbb", true)]
    [InlineData(null, true)]
    public void One_that_was_made_here_is_tested_again_when_the_specs_are_others(string? with, bool again) =>
        (Decide(Fresh with { Tested = "passed", TestedWith = with }) is ImageTestDecision.Test).ShouldBe(again);

    [Fact]
    public void One_from_elsewhere_that_has_passed_is_taken_at_its_word() =>
        Decide(Fresh with { Tested = "passed", IsMadeHere = false })
            .ShouldBe(new ImageTestDecision.Skip($"{Fresh.Id}: has passed its tests before"));

    [Fact]
    public void None_is_tested_where_the_settings_say_so() =>
        Decide(Fresh, The.Settings with { Image = new ImageSettings { Tests = "none" } })
            .ShouldBe(new ImageTestDecision.Skip($"{Fresh.Id}: not tested, since image.tests says none"));

    [Fact]
    public void One_that_is_not_there_or_not_available_is_refused()
    {
        Decide(null).ShouldBeOfType<ImageTestDecision.Refuse>().Refusal.Code.ShouldBe("BG809");
        Decide(Fresh with { State = "pending" }).ShouldBeOfType<ImageTestDecision.Refuse>().Refusal.Code.ShouldBe("BG810");
    }

    private static ImageTestDecision Decide(TestedImage? image, EnvironmentSettings? settings = null) =>
        ImageTestDecision.Decide(Fresh.Id, image, settings ?? The.Settings, Specs);
}
