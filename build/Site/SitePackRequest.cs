namespace Build.Site;

/// <summary>What to pack.</summary>
internal sealed record SitePackRequest
{
    /// <summary>The site's directory, absolute.</summary>
    public required string Path { get; init; }

    /// <summary>A shell command that makes the site first, run in its directory; null for none.</summary>
    public string? Command { get; init; }

    /// <summary>The version; null for the content hash.</summary>
    public string? Version { get; init; }

    /// <summary>The number that the pages show, part of the content.</summary>
    /// <value>0 (none) or more; default 0.</value>
    public int Release { get; init; }
}
