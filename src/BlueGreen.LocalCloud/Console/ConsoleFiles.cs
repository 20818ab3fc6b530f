using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Console;

/// <summary>The page that people look at: a handful of files inside this program, nothing from elsewhere.</summary>
internal static class ConsoleFiles
{
    private const string Folder = "/_local/console/";
    private const string Start = "index.html";

    // What the page may load and ask is its own. A text that somebody put into a tag can't become a script.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html;charset=utf-8",
        [".css"] = "text/css;charset=utf-8",
        [".js"] = "text/javascript;charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>The page itself.</summary>
    public static CloudResponse Page() => Answer(Start)!;

    /// <summary>A file that belongs to the page; null where there is none of that path.</summary>
    public static CloudResponse? Find(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) ? Answer(path[Folder.Length..]) : null;

    private static CloudResponse? Answer(string name)
    {
        using var file = typeof(ConsoleFiles).Assembly.GetManifestResourceStream("console/" + name);
        if (file is null || ContentTypes.GetValueOrDefault(Path.GetExtension(name)) is not { } contentType)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return new CloudResponse(200, contentType, bytes.ToArray())
            .With("Content-Security-Policy", Policy)
            .With("X-Content-Type-Options", "nosniff")
            .With("Referrer-Policy", "no-referrer")
            // A newer build of the cloud answers at the same address.
            .With("Cache-Control", "no-cache");
    }
}
