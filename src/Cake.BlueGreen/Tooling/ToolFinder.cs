using Cake.Core;
using Cake.Core.IO;

namespace Cake.BlueGreen.Tooling;

/// <summary>Finds a tool, or tells where it was looked for.</summary>
internal static class ToolFinder
{
    /// <returns>What is missing; null where the tool is there.</returns>
    public static MissingToolException? FindMissing(
        ICakeContext context,
        string tool,
        IReadOnlyList<string> names,
        FilePath? path,
        string install
    )
    {
        if (path?.MakeAbsolute(context.Environment) is { } named)
        {
            return context.FileSystem.Exist(named) ? null : new MissingToolException(tool, [named.FullPath], install);
        }

        if (context.Tools.Resolve(names) is not null)
        {
            return null;
        }

        var searched = context.Environment.GetEnvironmentVariable("PATH");
        return new MissingToolException(
            tool,
            [string.Join(" or ", names) + " in Cake's tools directory", $"and in PATH ({searched})"],
            install
        );
    }
}
