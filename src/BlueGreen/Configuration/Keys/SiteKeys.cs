namespace BlueGreen.Configuration;

/// <summary>The site that is packed into an image.</summary>
internal static class SiteKeys
{
    private static readonly SettingSection<SiteSettings> Section = new("site", s => s.Site, (s, v) => s with { Site = v });

    public static IReadOnlyList<Setting> All { get; } =
    [
        Section.Key(
            "path",
            Of.Path,
            s => s.Path,
            (s, v) => s with { Path = v },
            "The folder that is packed into an image; its content hash is the version where none is named."
        ) with
        {
            DefaultNote = "nothing is built",
        },
        Section.Key(
            "command",
            Of.Command,
            s => s.Command,
            (s, v) => s with { Command = v },
            "The command that builds the site in its folder before it is packed."
        ),
    ];
}
