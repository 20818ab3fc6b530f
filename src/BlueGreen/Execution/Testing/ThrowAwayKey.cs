namespace BlueGreen.Execution.Testing;

/// <summary>
/// The private key of a throw-away machine, in a folder of its own that only its owner may enter. The folder is removed at the end of the run, or by
/// the next test on this machine where the run was killed.
/// </summary>
/// <remarks>
/// In the temporary directory, not beside the results: build servers publish those. Whether a run still uses its key is told by a file that it holds
/// open and locked, which the system lets go of when the process ends, however that happens; a clock or a process id could be wrong.
/// </remarks>
internal sealed class ThrowAwayKey : IDisposable
{
    public const string Prefix = "bluegreen-test-";
    public const string Mark = "in-use";

    private readonly DirectoryInfo own;
    private readonly FileStream held;

    private ThrowAwayKey(DirectoryInfo folder, FileStream mark)
    {
        own = folder;
        held = mark;
        File = Path.Combine(folder.FullName, "key.pem");
    }

    /// <value>Where the key goes.</value>
    public string File { get; }

    /// <summary>Makes the folder, with no key in it yet.</summary>
    public static ThrowAwayKey Make()
    {
        // Only its owner may enter it.
        var folder = Directory.CreateTempSubdirectory(Prefix);
        return new ThrowAwayKey(folder, Lock(folder, FileMode.CreateNew));
    }

    /// <summary>Removes the keys of runs that were killed on this machine, and leaves those that are in use.</summary>
    public static void RemoveForgotten()
    {
        foreach (var folder in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories($"{Prefix}*"))
        {
            // A link was made by nobody here: what it leads to is not touched.
            if (folder.LinkTarget is null)
            {
                TryRemove(folder);
            }
        }
    }

    public void Dispose()
    {
        try
        {
            Remove(own, held);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next test tries again: without the lock, it is a forgotten one.
        }
        finally
        {
            held.Dispose();
        }
    }

    private static void TryRemove(DirectoryInfo folder)
    {
        try
        {
            using var mark = Lock(folder, FileMode.Open);
            Remove(folder, mark);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // In use, another user's, being removed by somebody else, or so young that its mark, which comes before its key, is not there yet.
        }
    }

    // The mark goes last: a run that is killed in between leaves a folder that is still found.
    private static void Remove(DirectoryInfo folder, FileStream mark)
    {
        foreach (var file in folder.EnumerateFiles().Where(file => file.Name != Mark))
        {
            file.Delete();
        }

        mark.Dispose();
        folder.Delete(recursive: true);
    }

    private static FileStream Lock(DirectoryInfo folder, FileMode mode) =>
        new(Path.Combine(folder.FullName, Mark), mode, FileAccess.ReadWrite, FileShare.None);
}
