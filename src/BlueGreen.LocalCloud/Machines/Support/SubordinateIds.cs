namespace BlueGreen.LocalCloud.Machines.Support;

/// <summary>The ids that an ordinary user may give to the users of his machines.</summary>
internal static class SubordinateIds
{
    /// <summary>Whether a line of the file gives the user ids: <c>name:first:count</c>.</summary>
    public static bool AreGiven(string file, string user) =>
        File.Exists(file) && File.ReadLines(file).Any(line => line.StartsWith(user + ":", StringComparison.Ordinal));
}
