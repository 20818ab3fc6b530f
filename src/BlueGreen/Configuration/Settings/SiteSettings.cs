namespace BlueGreen.Configuration;

/// <summary>The site that is packed into an image.</summary>
public sealed record SiteSettings
{
    /// <summary>Gets the folder that is packed; its content hash is the version where none is named.</summary>
    /// <value>Default: none, nothing is built.</value>
    public string? Path { get; init; }

    /// <summary>Gets the command that builds the site in its folder before it is packed.</summary>
    /// <value>Default: none.</value>
    public string? Command { get; init; }
}
