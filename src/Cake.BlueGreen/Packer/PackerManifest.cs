using System.Collections.ObjectModel;
using System.Text.Json;
using BlueGreen.Naming;
using Cake.Core.IO;

namespace Cake.BlueGreen.Packer;

/// <summary>What Packer's <c>manifest</c> post-processor wrote: every run that used the same file, the last one named.</summary>
/// <param name="Builds">The builds of all runs.</param>
/// <param name="LastRunUuid">The run that wrote last.</param>
internal sealed record PackerManifest(IReadOnlyList<PackerManifest.Entry> Builds, string LastRunUuid)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <returns>The manifest; null where there is no such file.</returns>
    /// <exception cref="PackerException">The file is no manifest.</exception>
    public static PackerManifest? Read(IFile file)
    {
        if (!file.Exists)
        {
            return null;
        }

        try
        {
            using var stream = file.OpenRead();
            return JsonSerializer.Deserialize<PackerManifest>(stream, Json);
        }
        catch (JsonException exception)
        {
            throw new PackerException($"{file.Path} is not a manifest of Packer: {exception.Message}", 0, []);
        }
    }

    /// <summary>What the last run made.</summary>
    /// <param name="file">Where the manifest lies, for messages.</param>
    /// <exception cref="PackerException">It made no image.</exception>
    public PackerBuildResult LastRun(FilePath file)
    {
        PackerImage[] images = [.. Builds.Where(build => build.PackerRunUuid == LastRunUuid).SelectMany(build => build.Images(file))];
        return images.Length > 0
            ? new PackerBuildResult(LastRunUuid, images)
            : throw new PackerException($"{file} tells of no image of the run {LastRunUuid}.", 0, []);
    }

    /// <summary>One build of one run.</summary>
    internal sealed record Entry(
        string Name,
        string ArtifactId,
        string PackerRunUuid,
        IReadOnlyDictionary<string, string>? CustomData = null
    )
    {
        /// <summary><c>region:image</c>, several with commas where the image was copied.</summary>
        public IEnumerable<PackerImage> Images(FilePath file) =>
            ArtifactId
                .Split(',')
                .Select(artifact =>
                    artifact.Split(':') is [var region, var image] && ImageId.TryParse(image, out var id)
                        ? new PackerImage(Name, region, id, CustomData ?? ReadOnlyDictionary<string, string>.Empty)
                        : throw new PackerException($"{file}: the build {Name} made {ArtifactId}, which is not an image of EC2.", 0, [])
                );
    }
}
