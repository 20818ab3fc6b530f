namespace Scenarios.Campaigning;

/// <summary>A small part of what <c>--target=Campaign</c> runs.</summary>
public sealed class CampaignTests
{
    private const int Operations = 300;
    private const double FewestSuccesses = 0.4;

    [Fact]
    public async Task Random_operations_and_mishaps_break_nothing()
    {
        var lines = new List<string>();

        var all = await CampaignReport.RunAsync(Operations, seed: 1, lines.Add);

        all.Broken.ShouldBeNull(string.Join('\n', lines));
        all.Operations.ShouldBeGreaterThanOrEqualTo(Operations);
        ((double)all.Successes / all.Operations).ShouldBeGreaterThanOrEqualTo(FewestSuccesses, string.Join('\n', lines));
    }

    [Fact]
    public void A_seed_draws_the_same_history_each_time() => Histories.Draw(7).ShouldBe(Histories.Draw(7));
}
