namespace BlueGreen.LocalCloud.Host;

/// <summary>Something that the cloud tells of itself beside AWS.</summary>
internal interface ILocalReport
{
    /// <summary>Where it is told, e.g. <c>/_local/traffic</c>.</summary>
    string Path { get; }

    /// <summary>What is told, now; written as JSON.</summary>
    object Report();
}
