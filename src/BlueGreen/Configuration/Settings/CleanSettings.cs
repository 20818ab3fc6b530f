namespace BlueGreen.Configuration;

/// <summary>How cleaning is waited for.</summary>
public sealed record CleanSettings
{
    /// <summary>Gets how long the old group may take to drain, to shrink and to go.</summary>
    /// <value>1 min to 4 h; default 30 min.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(30);
}
