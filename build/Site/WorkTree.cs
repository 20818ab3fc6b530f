using Build.Processes;

namespace Build.Site;

/// <summary>Which commit files are of.</summary>
internal static class WorkTree
{
    // What build servers say of the checkout that they made, for one without git.
    private static readonly IReadOnlyList<string> Variables = ["GITHUB_SHA", "BUILD_VCS_NUMBER"];

    /// <summary>The last commit that changed what lies in a directory, with <c>-dirty</c> where there are changes since; empty where nobody knows.</summary>
    /// <param name="programs">Runs git.</param>
    /// <param name="path">The directory.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public static async Task<string> CommitAsync(ProgramRunner programs, string path, CancellationToken cancellationToken = default)
    {
        try
        {
            var commit = await GitAsync("log", "-1", "--format=%H", "--", ".");
            var changes = await GitAsync("status", "--porcelain", "--", ".");
            return commit.Length == 0 ? string.Empty
                : changes.Length == 0 ? commit
                : commit + "-dirty";
        }
        catch (ProgramException)
        {
            // No git, or no repository of it: the content hash still tells one site from another.
            return Variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value))
                ?? string.Empty;
        }

        async Task<string> GitAsync(params string[] arguments)
        {
            var call = new ProgramCall("git", ["-C", path, .. arguments]);
            return string.Concat((await programs.RequireAsync(call, cancellationToken: cancellationToken)).Output);
        }
    }
}
