using BlueGreen.Naming;

namespace BlueGreen.DeployStaging;

/// <summary>What one Deploy-Staging is told beyond the environment's settings.</summary>
public sealed record DeployStagingOptions : RunOptions
{
    /// <value>The image to run. Default: the settings' <c>image.id</c>.</value>
    public ImageId? Image { get; init; }

    /// <value>The version in it. Default: the image's tag <c>bluegreen:version</c>.</value>
    public AppVersion? Version { get; init; }

    /// <value>Removes what staging holds first, the former live version too. Default: false, an occupied staging side is refused.</value>
    public bool Replace { get; init; }

    /// <value>Leaves what was made when the deployment fails, to look at. Default: false, it is removed.</value>
    public bool Keep { get; init; }

    /// <value>Takes an image that Serverspec has not passed, and says so. Default: false.</value>
    public bool AllowUntested { get; init; }
}
