namespace Build.Testing;

/// <summary>How .NET runs what tries thousands of short trials.</summary>
internal static class TestRuntime
{
    /// <summary>
    /// Variables for the program: much is allocated and little of it lives long, so that fewer and larger collections, of 64 MiB each, save a fifth of
    /// the time. A runtime configuration file can't say so.
    /// </summary>
    public static IReadOnlyDictionary<string, string?> Variables { get; } =
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["DOTNET_GCgen0size"] = "0x4000000" };
}
