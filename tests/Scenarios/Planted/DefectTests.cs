using Scenarios.Exhaustive;

namespace Scenarios.Planted;

/// <summary>The checks see what they are there to see: each mistake, planted alone, breaks something.</summary>
public sealed class DefectTests
{
    private const int Fewest = 20;

    public static TheoryData<string> Names => [.. Defects.All.Select(defect => defect.Name)];

    [Fact]
    public void At_least_twenty_mistakes_are_planted() =>
        Defects.All.Select(defect => defect.Name).Distinct().Count().ShouldBeGreaterThanOrEqualTo(Fewest);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_is_caught(string name)
    {
        var defect = Defects.All.Single(one => one.Name == name);
        var plot = Plots.All.Single(one => one.ToString() == defect.Plot);
        var (calls, promised) = await plot.Undisturbed();
        IEnumerable<Trial> trials = defect.Mishap is { } mishap
            ? Mishaps
                .All.Where(one => one.Name == mishap)
                .SelectMany(one => calls.Where(one.Hits).Select(call => new Trial(plot, one, call, promised)))
            : [new Trial(plot, new Mishap.Nothing(), calls[0], promised)];

        foreach (var trial in trials)
        {
            if (await (trial with { Defect = (_, cloud) => new PlantedHandler(cloud, defect) }).TryAsync() is not null)
            {
                return;
            }
        }

        Assert.Fail($"Nothing shows it: {defect.Name}");
    }
}
