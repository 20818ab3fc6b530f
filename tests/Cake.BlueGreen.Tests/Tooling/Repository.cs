namespace Cake.BlueGreen.Tests.Tooling;

/// <summary>Files of this repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A sample beside the tests, as a tool wrote it.</summary>
    public static string Sample(string tool, string name) =>
        File.ReadAllText(Path.Combine(Root, "tests", "Cake.BlueGreen.Tests", tool, "Samples", name));

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "BlueGreen.sln")) ? directory : Find(Path.GetDirectoryName(directory)!);
}
