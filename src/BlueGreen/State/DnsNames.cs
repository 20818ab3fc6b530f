namespace BlueGreen.State;

/// <summary>Compares DNS names as Route 53 means them.</summary>
internal static class DnsNames
{
    private const string DualStackPrefix = "dualstack.";

    /// <summary>Whether two names are the same record's: without case and final dot.</summary>
    public static bool Same(string left, string right) =>
        string.Equals(left.TrimEnd('.'), right.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether an alias names that load balancer: also without the <c>dualstack.</c> that the console writes before it.
    /// </summary>
    public static bool SameTarget(string left, string right) => Same(Bare(left), Bare(right));

    private static string Bare(string name) =>
        name.StartsWith(DualStackPrefix, StringComparison.OrdinalIgnoreCase) ? name[DualStackPrefix.Length..] : name;
}
