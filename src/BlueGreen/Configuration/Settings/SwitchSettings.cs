namespace BlueGreen.Configuration;

/// <summary>How a switch is waited for and watched.</summary>
public sealed record SwitchSettings
{
    /// <summary>Gets how long the new live side is watched; when it fails within that time, it is switched back.</summary>
    /// <value>0 s (not watched) to 2 h; default 5 min.</value>
    public TimeSpan BakeTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets how long Route 53 may take to spread a change.</summary>
    /// <value>30 s to 30 min; default 5 min.</value>
    public TimeSpan InSyncTimeout { get; init; } = TimeSpan.FromMinutes(5);
}
