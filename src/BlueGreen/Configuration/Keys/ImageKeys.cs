using BlueGreen.Naming;

namespace BlueGreen.Configuration;

/// <summary>Where images come from, and how they are tested.</summary>
internal static class ImageKeys
{
    private static readonly SettingSection<ImageSettings> Section = new("image", s => s.Image, (s, v) => s with { Image = v });

    public static IReadOnlyList<Setting> All { get; } =
    [
        Section.Key(
            "id",
            Of.Identifier<ImageId>("image id"),
            s => s.Id,
            (s, v) => s with { Id = v },
            "The image that the base image is built upon. At most one of `image.id`, `image.filter` and `image.ssmParameter`."
        ),
        Section.Key(
            "filter",
            Of.Text("name pattern", "a name pattern such as debian-12-amd64-*, of 3-128 characters", "^[^\\r\\n]{3,128}$"),
            s => s.Filter,
            (s, v) => s with { Filter = v },
            "The name pattern of that image; the newest that fits is taken."
        ),
        Section.Key(
            "ssmParameter",
            Of.Text(
                "parameter",
                "a Systems Manager parameter such as /aws/service/debian/release/12/latest/amd64",
                "^/[A-Za-z0-9._/-]{1,1000}$"
            ),
            s => s.SsmParameter,
            (s, v) => s with { SsmParameter = v },
            "The Systems Manager parameter that holds that image's id."
        ),
        Section.Key(
            "tests",
            Of.Path,
            s => s.Tests,
            (s, v) => s with { Tests = v },
            "The folder with the Serverspec tests of the site's image."
        ) with
        {
            DefaultNote = "those beside the image's template",
        },
    ];
}
