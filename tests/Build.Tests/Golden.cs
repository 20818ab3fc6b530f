namespace Build.Tests;

/// <summary>Compares with a file beside the tests; <c>BLUEGREEN_UPDATE_GOLDEN=1</c> writes it anew.</summary>
internal static class Golden
{
    public static void Check(string name, string actual)
    {
        var root = Layout.Find(AppContext.BaseDirectory, AppContext.BaseDirectory).Root;
        var path = Path.Combine(root, "tests", "Build.Tests", "Golden", name);
        if (string.Equals(Environment.GetEnvironmentVariable("BLUEGREEN_UPDATE_GOLDEN"), "1", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        actual.ShouldBe(File.ReadAllText(path), $"BLUEGREEN_UPDATE_GOLDEN=1 writes {name} anew.");
    }
}
