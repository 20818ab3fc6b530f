using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;

namespace Architecture;

/// <summary>configuration -> naming -> read the state -> plan -> guards -> execute -> report; nothing points back.</summary>
public sealed class LayerTests
{
    private static readonly ArchUnitNET.Domain.Architecture Operations = new ArchLoader()
        .LoadAssemblies(System.Reflection.Assembly.Load("BlueGreen"))
        .Build();

    private static readonly ArchUnitNET.Domain.Architecture Violating = new ArchLoader()
        .LoadAssemblies(typeof(LayerTests).Assembly)
        .Build();

    [Fact]
    public void Data_flows_one_way() => Violations(new Layers("BlueGreen").Directions, Operations).ShouldBeEmpty();

    [Fact]
    public void Planners_and_guards_are_pure() => Violations(new Layers("BlueGreen").Purity, Operations).ShouldBeEmpty();

    [Fact]
    public void Finds_what_points_back() =>
        Violations(new Layers("Architecture.Violating").Directions, Violating)
            .ShouldBe(["Architecture.Violating.Naming.PointsBack", "Architecture.Violating.State.Facts"], ignoreOrder: true);

    [Fact]
    public void Finds_what_waits_reads_the_clock_or_asks_AWS_in_signatures_and_bodies() =>
        Violations(new Layers("Architecture.Violating").Purity, Violating)
            .ShouldBe(["Architecture.Violating.Switch.SwitchPlanner", "Architecture.Violating.Switch.SwitchGuards"], ignoreOrder: true);

    private static IEnumerable<string> Violations(IEnumerable<IArchRule> rules, ArchUnitNET.Domain.Architecture architecture) =>
        rules
            .SelectMany(rule => rule.Evaluate(architecture))
            .Where(result => !result.Passed)
            .Select(result => result.EvaluatedObjectIdentifier.Identifier)
            .Distinct(StringComparer.Ordinal);
}
