using BlueGreen.Naming;

namespace Build.Options;

/// <summary>The options of the command line, read and checked. What is null or false was not given.</summary>
public sealed record BuildOptions
{
    /// <summary>The settings file, as the caller wrote it; null for <c>bluegreen.json</c> at the root.</summary>
    public string? Config { get; init; }

    /// <summary>Options that beat a setting of the file, by their names without hyphens: <c>bake-time</c>. The settings' loader checks them.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The version of the packed site, instead of its content hash.</summary>
    public AppVersion? AppVersion { get; init; }

    /// <summary>The image to deploy; nothing is baked.</summary>
    public ImageId? Ami { get; init; }

    /// <summary>The version that Switch makes live, or that Clean removes though it was never live.</summary>
    public AppVersion? To { get; init; }

    /// <summary>Show what would be done, and stop.</summary>
    public bool Plan { get; init; }

    /// <summary>Show what would be done, and ask whether to do it.</summary>
    public bool Confirm { get; init; }

    /// <summary>Deploy-Staging may replace a group that is on staging.</summary>
    public bool Replace { get; init; }

    /// <summary>A failed deployment keeps what it made.</summary>
    public bool Keep { get; init; }

    /// <summary>An image that Serverspec has not tested may be deployed.</summary>
    public bool AllowUntested { get; init; }

    /// <summary>Take the environment record although another run's lease is running.</summary>
    public bool BreakLock { get; init; }

    /// <summary>Wait until another run's lease has ended.</summary>
    public bool WaitForLock { get; init; }

    /// <summary>How many of the local cloud's seconds pass in one of the machine's; null for as it runs.</summary>
    public int? Speed { get; init; }

    /// <summary>A client uses the site meanwhile.</summary>
    public bool Visitors { get; init; }

    /// <summary>How many operations a campaign runs.</summary>
    public int Runs { get; init; } = 1000;

    /// <summary>Where a campaign begins.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Status looks again and again, until it is stopped.</summary>
    public bool Watch { get; init; }

    /// <summary>Whom the output is for.</summary>
    public OutputForm Output { get; init; }

    /// <summary>Install what a target needs and is missing.</summary>
    public bool InstallTools { get; init; }
}

/// <summary>Whom the output is for.</summary>
public enum OutputForm
{
    /// <summary>People.</summary>
    Text,

    /// <summary>Programs: the target's result as JSON, and nothing else.</summary>
    Json,
}
