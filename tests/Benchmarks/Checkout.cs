namespace Benchmarks;

/// <summary>Finds what lies in the checkout that this runs from.</summary>
internal static class Checkout
{
    /// <returns>Null where it is not there.</returns>
    public static string? Find(string path)
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var file = Path.Combine(directory.FullName, path);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }
}
