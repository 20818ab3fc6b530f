using BlueGreen.Naming;

namespace BlueGreen.Configuration;

/// <summary>Where images come from, and how they are tested.</summary>
public sealed record ImageSettings
{
    /// <summary>Gets the id of the image that the base image is built upon.</summary>
    /// <value>At most one of <see cref="Id"/>, <see cref="Filter"/> and <see cref="SsmParameter"/>; default: none.</value>
    public ImageId? Id { get; init; }

    /// <summary>Gets the name pattern of that image; the newest that fits is taken.</summary>
    /// <value>At most one of the three; default: none.</value>
    public string? Filter { get; init; }

    /// <summary>Gets the Systems Manager parameter that holds that image's id.</summary>
    /// <value>At most one of the three; default: none.</value>
    public string? SsmParameter { get; init; }

    /// <summary>Gets the folder with the Serverspec tests of the site's image.</summary>
    /// <value>Default: those beside the image's template.</value>
    public string? Tests { get; init; }
}
