using System.Collections.ObjectModel;
using BlueGreen.Naming;
using Cake.BlueGreen.Tooling;
using Cake.Core.IO;

namespace Cake.BlueGreen.Images;

/// <summary>How an image is tested with Serverspec.</summary>
public sealed record TestImageSettings
{
    /// <value>The image. Default: the one that the settings name (<c>image.id</c>, <c>image.filter</c>, <c>image.ssmParameter</c>).</value>
    public ImageId? Image { get; init; }

    /// <value>The version that it should hold, for the specs' <c>EXPECTED_VERSION</c>. Default: the image's tag <c>bluegreen:version</c>.</value>
    public AppVersion? Version { get; init; }

    /// <value>Directories whose <c>*_spec.rb</c> all run; at least one.</value>
    public required IReadOnlyList<DirectoryPath> Specs { get; init; }

    /// <value>The directory for <c>serverspec.json</c> and <c>serverspec.xml</c> (JUnit); default <c>artifacts/bluegreen</c>.</value>
    public DirectoryPath Results { get; init; } = "artifacts/bluegreen";

    /// <value>What the specs expect beside the version, as environment variables of theirs.</value>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <value>What SSH and Serverspec are run through; none by default.</value>
    public ToolLauncher? Launcher { get; init; }
}
