using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Core.IO;

namespace Cake.BlueGreen.Packer;

/// <summary>Checks a template.</summary>
/// <param name="context">The Cake context.</param>
internal sealed class PackerValidator(ICakeContext context) : PackerTool<PackerValidateSettings>(context)
{
    public void Validate(PackerValidateSettings settings) =>
        Run(settings, settings.SyntaxOnly ? ["validate", "-syntax-only"] : ["validate"]);
}

/// <summary>Installs a template's plugins.</summary>
/// <param name="context">The Cake context.</param>
internal sealed class PackerInitializer(ICakeContext context) : PackerTool<PackerInitSettings>(context)
{
    /// <returns>Whether there was something to install.</returns>
    public bool Initialize(PackerInitSettings settings)
    {
        var version = ReadVersion(settings);
        if (version < PluginsApart)
        {
            Log.Verbose("Packer {0} has its plugins built in.", version);
            return false;
        }

        Run(settings, "init");
        return true;
    }
}

/// <summary>Builds images and reads back which.</summary>
/// <param name="context">The Cake context.</param>
internal sealed class PackerBuilder(ICakeContext context) : PackerTool<PackerBuildSettings>(context)
{
    public PackerBuildResult Build(PackerBuildSettings settings)
    {
        var file = Absolute(settings, settings.Manifest);
        var before = PackerManifest.Read(Files.GetFile(file))?.LastRunUuid;
        string[] only = settings.Only.Count == 0 ? [] : [$"-only={string.Join(',', settings.Only)}"];
        Run(settings, ["build", "-color=false", .. only]);

        // A manifest that this run did not write tells of another one's images.
        var manifest = PackerManifest.Read(Files.GetFile(file));
        var result =
            manifest is not null && manifest.LastRunUuid != before
                ? manifest.LastRun(file)
                : throw new PackerException(
                    $"packer build of {settings.Template} wrote nothing into {file}: its manifest post-processor must write there.",
                    0,
                    []
                );
        foreach (var image in result.Images)
        {
            Log.Information("{0}: built by {1} in {2}", image.Id, image.Build, image.Region);
        }

        return result;
    }
}
