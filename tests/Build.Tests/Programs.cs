namespace Build.Tests;

/// <summary>The programs of this machine.</summary>
internal static class Programs
{
    /// <summary>Where a program is that would be started by its name; null where none is.</summary>
    public static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Select(directory => Path.Combine(directory, program))
            .FirstOrDefault(File.Exists);
}
