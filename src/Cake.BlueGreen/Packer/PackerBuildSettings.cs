using Cake.Core.IO;

namespace Cake.BlueGreen.Packer;

/// <summary>How images are built.</summary>
public sealed class PackerBuildSettings : PackerSettings
{
    /// <value>The file that the template's <c>manifest</c> post-processor writes, from which the result is read; it is added to, never replaced.</value>
    public required FilePath Manifest { get; init; }

    /// <value>The builds that run (<c>amazon-ebs.base</c>); empty, the default, for all.</value>
    public IReadOnlyList<string> Only { get; init; } = [];
}
