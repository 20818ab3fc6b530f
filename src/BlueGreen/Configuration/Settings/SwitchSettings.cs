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

    /// <summary>Gets the names of CloudWatch alarms that are watched too: one in alarm undoes the switch at once.</summary>
    /// <value>0-20 names; default: none.</value>
    public IReadOnlyList<string> Alarms { get; init; } = [];

    /// <summary>Gets what the new live side is asked by HTTP while it is watched.</summary>
    /// <value>Default: nothing.</value>
    public ProbeSettings Probe { get; init; } = new();
}
