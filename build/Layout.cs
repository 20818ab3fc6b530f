namespace Build;

/// <summary>Where things lie: the checkout, what the build writes into it, and where its caller stands.</summary>
/// <param name="Root">The repository's root.</param>
/// <param name="Working">What the run reads its settings from and writes to: the root, unless <c>--working</c> names another.</param>
/// <param name="CallerDirectory">Where the command was given: relative paths of options start here.</param>
public sealed record Layout(string Root, string Working, string CallerDirectory)
{
    private const string Marker = "BlueGreen.sln";

    /// <summary>Everything that a run writes; deleting it loses nothing that AWS does not know.</summary>
    public string Artifacts => Path.Combine(Working, "artifacts");

    /// <summary>What the compiler writes.</summary>
    public string Compiled => Path.Combine(Root, "artifacts", "dotnet");

    /// <summary>Results for people and scripts: <c>{Target}.json</c>.</summary>
    public string Results => Path.Combine(Artifacts, "bluegreen");

    /// <summary>The templates of images, and the specs beside them.</summary>
    public string Images => Path.Combine(Root, "images");

    /// <summary>The template of the image that the site's is built upon.</summary>
    public string BaseTemplates => Path.Combine(Images, "base");

    /// <summary>The template of the site's image.</summary>
    public string SiteTemplates => Path.Combine(Images, "site");

    /// <summary>Packed sites.</summary>
    public string Site => Path.Combine(Artifacts, "site");

    /// <summary>The local cloud's data, log and process record.</summary>
    public string LocalCloud => Path.Combine(Artifacts, "local-cloud");

    /// <summary>Test reports, one a project.</summary>
    public string TestResults => Path.Combine(Artifacts, "test-results");

    /// <summary>The packages that <c>Pack</c> makes.</summary>
    public string Packages => Path.Combine(Artifacts, "packages");

    /// <summary>The settings file that is read unless <c>--config</c> names another.</summary>
    public string DefaultConfig => Path.Combine(Working, "bluegreen.json");

    /// <summary>The checkout that a directory lies in.</summary>
    /// <param name="start">Any directory of the checkout, such as that of the running host.</param>
    /// <param name="callerDirectory">Where the command was given.</param>
    /// <exception cref="DirectoryNotFoundException">The directory lies in no checkout.</exception>
    public static Layout Find(string start, string callerDirectory)
    {
        for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, Marker)))
            {
                return new Layout(directory.FullName, directory.FullName, callerDirectory);
            }
        }

        throw new DirectoryNotFoundException($"{start} lies in no checkout: none of its parents holds {Marker}.");
    }

    /// <summary>A path that the caller named.</summary>
    /// <param name="path">Absolute, or relative to where the command was given.</param>
    public string FromCaller(string path) => Path.GetFullPath(path, CallerDirectory);

    /// <summary>A path as people read it: relative to the root where it lies in it.</summary>
    /// <param name="path">The absolute path.</param>
    public string Display(string path)
    {
        var relative = Path.GetRelativePath(Root, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
    }
}
