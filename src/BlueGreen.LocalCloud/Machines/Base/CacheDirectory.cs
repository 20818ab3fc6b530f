namespace BlueGreen.LocalCloud.Machines.Base;

/// <summary>What is made once for a user and used by all his local clouds.</summary>
internal static class CacheDirectory
{
    /// <summary><c>$XDG_CACHE_HOME/bluegreen</c>, or <c>~/.cache/bluegreen</c>.</summary>
    public static string Path =>
        System.IO.Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
                ? cache
                : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
            "bluegreen"
        );

    // The ids of files in it are root's own, or those that a user's namespace maps: the two can't share.
    private static string Owner => Support.Namespaces.IsSystemRoot ? "root" : "user";

    /// <summary>The base root file system of this recipe.</summary>
    public static string Base => System.IO.Path.Combine(Path, $"base-{BaseRecipe.Hash}-{Owner}");

    /// <summary>What the cloud lays over it.</summary>
    /// <param name="hash">Changes with the files.</param>
    public static string Guest(string hash) => System.IO.Path.Combine(Path, $"guest-{hash}-{Owner}");
}
