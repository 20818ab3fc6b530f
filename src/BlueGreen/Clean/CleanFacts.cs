using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Clean;

/// <summary>What Clean needs to know beyond the environment's snapshot.</summary>
public sealed record CleanFacts
{
    /// <value>Launch templates and launch configurations that this tool made for this environment.</value>
    public required IReadOnlyList<LaunchSource> Launches { get; init; }

    /// <value>Images of this environment that this tool made, the newest first.</value>
    public required IReadOnlyList<OwnImage> Images { get; init; }

    /// <value>The images that those refer to.</value>
    public IReadOnlyList<LaunchImage> LaunchImages { get; init; } = [];

    /// <value>Images that a launch template or launch configuration of anybody else in the account refers to.</value>
    public required IReadOnlySet<ImageId> ImagesInUse { get; init; }
}

/// <summary>An image that a launch template or launch configuration refers to.</summary>
/// <param name="Launch">Which.</param>
/// <param name="Image">The image.</param>
public sealed record LaunchImage(LaunchSource Launch, ImageId Image);

/// <summary>An image that this tool made.</summary>
/// <param name="Id">The image.</param>
/// <param name="Version">The version in it; null where its tag is missing.</param>
/// <param name="Snapshots">The snapshots that hold its volumes.</param>
public sealed record OwnImage(ImageId Id, AppVersion? Version, IReadOnlyList<string> Snapshots);
