using BlueGreen.Guards;

namespace BlueGreen.Images;

/// <summary>The refusals about images: BG8nn.</summary>
internal static class ImageRefusals
{
    public static Refusal NotBaked() =>
        new(
            "BG801",
            "Bake-AMI refused: this version does not bake images on AWS.",
            "No image was made.",
            "Bake the image with your own Packer template and name it with --ami=ID and --app-version=VERSION; on the local cloud (--cloud=local) an image is registered."
        );
}
