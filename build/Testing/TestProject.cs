namespace Build.Testing;

/// <summary>A test project of the checkout.</summary>
/// <param name="Name">The project, as in <c>BlueGreen.Tests</c>.</param>
/// <param name="Assembly">What the compiler makes of it: itself the runner of its tests.</param>
internal sealed record TestProject(string Name, string Assembly)
{
    private const string Mark = "<IsTestProject>true</IsTestProject>";

    /// <summary>The test projects of a checkout, in the order of their names.</summary>
    public static IReadOnlyList<TestProject> In(Layout layout) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(layout.Root, "tests"), "*.csproj", SearchOption.AllDirectories)
                .Where(project => File.ReadAllText(project).Contains(Mark, StringComparison.Ordinal))
                .Select(project => Path.GetFileNameWithoutExtension(project))
                .Order(StringComparer.Ordinal)
                .Select(name => new TestProject(name, Path.Combine(layout.Compiled, "bin", name, "debug", name + ".dll"))),
        ];
}
