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
            "An image that comes from elsewhere: nothing is baked. At most one of `image.id`, `image.filter` and `image.ssmParameter`."
        ),
        Section.Key(
            "filter",
            Of.Text("name pattern", "a name pattern such as web-*, of 3-128 characters", "^[^\\r\\n]{3,128}$"),
            s => s.Filter,
            (s, v) => s with { Filter = v },
            "The name pattern of images that come from elsewhere; the newest that is available is taken, and nothing is baked."
        ),
        Section.Key(
            "owner",
            Of.Text("owner", "an account of 12 digits, self, amazon or aws-marketplace", "^([0-9]{12}|self|amazon|aws-marketplace)$"),
            s => s.Owner,
            (s, v) => s with { Owner = v },
            "Whose images `image.filter` looks at."
        ) with
        {
            DefaultNote = "`self`",
        },
        Section.Key(
            "ssmParameter",
            Of.Text("parameter", "a Systems Manager parameter such as /images/web", "^/[A-Za-z0-9._/-]{1,1000}$"),
            s => s.SsmParameter,
            (s, v) => s with { SsmParameter = v },
            "The Systems Manager parameter that holds the id of an image that comes from elsewhere; nothing is baked."
        ),
        Section.Key(
            "tests",
            Of.Path,
            s => s.Tests,
            (s, v) => s with { Tests = v },
            "The folder with the Serverspec tests of the image; `none` for an image that needs no test."
        ) with
        {
            DefaultNote = "those beside the templates",
        },
        Section.Key(
            "sshUser",
            Of.Text("user", "a user such as admin, of 1-32 characters", "^[a-z_][a-z0-9_-]{0,31}$"),
            s => s.SshUser,
            (s, v) => s with { SshUser = v },
            "The user as whom Packer and the tests log in; it may use sudo without a password."
        ),
    ];
}
