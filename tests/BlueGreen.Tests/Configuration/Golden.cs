using System.Runtime.CompilerServices;

namespace BlueGreen.Tests.Configuration;

/// <summary>Holds a generated text against its file in the repository; with BLUEGREEN_UPDATE_GOLDEN=1 the file is written anew.</summary>
internal static class Golden
{
    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath("../../..", Path.GetDirectoryName(path)!);

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
}
