using System.Collections.ObjectModel;
using BlueGreen.Images;
using Cake.BlueGreen.Tooling;
using Cake.Core.IO;

namespace Cake.BlueGreen.Images;

/// <summary>How an image is baked with Packer.</summary>
/// <remarks>
/// The template's variables are given where and what to bake: <c>region</c>, <c>ec2_endpoint</c>, <c>subnet_id</c>, <c>ssh_cidrs</c>, <c>ssh_username</c>,
/// <c>image_name</c>, <c>environment</c>, <c>version</c>, <c>content_hash</c>, <c>commit</c>, <c>manifest</c>; its image must carry the tags
/// <c>bluegreen:environment</c>, <c>bluegreen:kind</c>, <c>bluegreen:version</c> and <c>bluegreen:content-hash</c>.
/// </remarks>
public sealed record BakeImageSettings
{
    /// <value>What goes into the image.</value>
    public required SiteImageSource Source { get; init; }

    /// <value>The template.</value>
    public required FilePath Template { get; init; }

    /// <value>The file with the template's <c>required_plugins</c>, beside it; none by default.</value>
    public FilePath? Plugins { get; init; }

    /// <value>Values of further variables of the template; they win over those that are given anyway.</value>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <value>The directory for Packer's manifest; default <c>artifacts/bluegreen</c>.</value>
    public DirectoryPath Results { get; init; } = "artifacts/bluegreen";

    /// <value>What Packer is run through; none by default.</value>
    public ToolLauncher? Launcher { get; init; }
}
