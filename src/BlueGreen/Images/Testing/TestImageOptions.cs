using BlueGreen.Naming;

namespace BlueGreen.Images;

/// <summary>What one test of an image is told beyond the environment's settings.</summary>
public sealed record TestImageOptions
{
    /// <value>The image. Default: the settings' one.</value>
    public ImageId? Image { get; init; }

    /// <value>The version that it should hold. Default: its tag <c>bluegreen:version</c>.</value>
    public AppVersion? Version { get; init; }

    /// <value>A hash of the specs: an image that was made here and passed other specs is tested again. Default: none, it is not.</value>
    public string? SpecsHash { get; init; }

    /// <value>The instance type of the machine. Default: <c>t3.small</c>.</value>
    public string InstanceType { get; init; } = "t3.small";
}

/// <summary>What a test of an image came to; one that failed is an exception.</summary>
/// <param name="Image">The image.</param>
/// <param name="Version">The version that it holds; null where nobody says.</param>
/// <param name="Tested">Whether it was tested now; false where it needs no test, or had passed before.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Checks">How many checks passed now.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="ApiCalls">AWS calls, retries included.</param>
public sealed record ImageTestResult(
    ImageId Image,
    AppVersion? Version,
    bool Tested,
    string Summary,
    int Checks,
    TimeSpan Duration,
    int ApiCalls
)
{
    /// <value>The version of this form; 1.</value>
    public int SchemaVersion { get; init; } = 1;
}
