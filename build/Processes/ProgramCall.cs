namespace Build.Processes;

/// <summary>A program and what it is given.</summary>
/// <param name="Program">A path, or a name that is looked for on the PATH.</param>
/// <param name="Arguments">One entry an argument; no shell reads them.</param>
internal sealed record ProgramCall(string Program, params IReadOnlyList<string> Arguments)
{
    /// <summary>Where it runs; null for the present directory.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Variables beside the inherited ones; null removes one.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>The <c>dotnet</c> that runs this very process; one that is on no PATH too.</summary>
    public static string DotNet { get; } =
        System.Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) is "dotnet" ? path : "dotnet";

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', [Program, .. Arguments]);
}
