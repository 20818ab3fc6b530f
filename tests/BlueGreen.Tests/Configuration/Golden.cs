namespace BlueGreen.Tests.Configuration;

/// <summary>Holds a generated text against its file in the repository; with BLUEGREEN_UPDATE_GOLDEN=1 the file is written anew.</summary>
internal static class Golden
{
    public static void ShouldMatchFile(this string text, string file)
    {
        var path = Path.Combine(Root(), file);
        if (string.Equals(Environment.GetEnvironmentVariable("BLUEGREEN_UPDATE_GOLDEN"), "1", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        File.Exists(path).ShouldBeTrue($"{file} is missing; BLUEGREEN_UPDATE_GOLDEN=1 writes it.");
        File.ReadAllText(path).ShouldBe(text, $"{file} is out of date; BLUEGREEN_UPDATE_GOLDEN=1 writes it anew.");
    }

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BlueGreen.sln")))
        {
            folder = folder.Parent.ShouldNotBeNull("The tests lie outside the repository.");
        }

        return folder.FullName;
    }
}
