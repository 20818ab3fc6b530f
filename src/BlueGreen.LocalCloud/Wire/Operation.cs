using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Wire;

/// <summary>What a service does for one action. Null means that AWS answers without a result.</summary>
internal delegate Fields? OperationHandler(Call call);

/// <summary>One action of a service.</summary>
/// <param name="Name">The action's name, e.g. <c>DescribeInstances</c>.</param>
/// <param name="Handler">Reads everything and refuses before it changes anything: there is no roll-back.</param>
internal sealed record Operation(string Name, OperationHandler Handler)
{
    private static readonly string[] ReadingVerbs = ["Describe", "Get", "List", "Test", "Simulate"];

    /// <summary>False where the action only reads: nothing is stored afterwards.</summary>
    public bool Mutating { get; init; } = !ReadingVerbs.Any(v => Name.StartsWith(v, StringComparison.Ordinal));

    /// <summary>What is missing or simplified, for COVERAGE.md; null where nothing is known to be.</summary>
    public string? Gaps { get; init; }

    /// <summary>REST only: the method.</summary>
    public string Method { get; init; } = "POST";

    /// <summary>REST only: the path, e.g. <c>/2013-04-01/hostedzone/{Id}</c>.</summary>
    public string Path { get; init; } = "/";

    /// <summary>Parameters that the call log shows beside those every action shows, e.g. the changes of a batch.</summary>
    public Func<Call, IEnumerable<KeyValuePair<string, string>>>? Summary { get; init; }
}
