using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Architecture;

/// <summary>The one way through, as rules over the namespaces below a root: nothing points back.</summary>
/// <param name="root">The namespace that holds the folders, as in <c>BlueGreen</c>.</param>
internal sealed class Layers(string root)
{
    /// <summary>From what knows nothing to what knows most. Each may know those before it.</summary>
    private static readonly string[] Order = ["Naming", "Configuration", "State", "Guards", "Planning", "Execution"];

    /// <summary>A folder per operation: its planner, guards and refusals.</summary>
    private static readonly string[] Operations =
    [
        "DeployStaging",
        "Switch",
        "Rollback",
        "Clean",
        "Provision",
        "Status",
        "Images",
        "History",
    ];

    /// <summary>What neither facts nor decisions may know: who asks AWS, who waits, who tells.</summary>
    private static readonly string[] Doers = ["Aws", "Execution"];

    private static readonly string[] Impure =
    [
        @"^System\.Threading\.Tasks\..*$",
        @"^System\.TimeProvider$",
        @"^Amazon\..*$",
        @"^System\.IO\.(File|Directory).*$",
    ];

    /// <summary>What undoes a failed operation lies beside its planner, and does things: it belongs to the execution.</summary>
    private const string Recovery = @"Recovery(\.|\+|/|<|$)";

    public IEnumerable<IArchRule> Directions =>
        Order
            .SelectMany((layer, i) => Order.Skip(i + 1).Concat(Operations).Select(later => (layer, later)))
            .Where(pair => pair.layer is not "Execution")
            .Concat(from decision in (string[])[.. Order[..^1], .. Operations] from doer in Doers select (layer: decision, later: doer))
            .Concat([("Aws", "Execution"), ("Aws", "Planning"), ("Reporting", "Execution"), ("Reporting", "Aws")])
            .Distinct()
            .Select(pair => Never(pair.Item1, pair.Item2));

    /// <summary>Planners and guards are functions of facts: no tasks, clocks, or AWS.</summary>
    public IEnumerable<IArchRule> Purity =>
        from decision in (string[])["Guards", "Planning", .. Operations]
        from impure in (string[])Impure
        select Types()
            .That()
            .ResideInNamespaceMatching(Below(decision))
            .And()
            .HaveNameMatching("(Planner|Guards|Decision|Refusals|Plan|Steps?)$")
            .Should()
            .NotDependOnAny(Types(includeReferenced: true).That().HaveFullNameMatching(impure))
            .Because("a plan is a function of facts: what it needs of the world is in the snapshot")
            .WithoutRequiringPositiveResults();

    public IArchRule Never(string layer, string other) =>
        Types()
            .That()
            .ResideInNamespaceMatching(Below(layer))
            .And()
            .DoNotHaveNameMatching(Recovery)
            .Should()
            .NotDependOnAny(Types(includeReferenced: true).That().ResideInNamespaceMatching(Below(other)))
            .Because($"{layer} comes before {other}: nothing points back")
            .WithoutRequiringPositiveResults();

    private string Below(string folder) => $@"^{root.Replace(".", @"\.", StringComparison.Ordinal)}\.{folder}(\..*)?$";
}
