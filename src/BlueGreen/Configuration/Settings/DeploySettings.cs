namespace BlueGreen.Configuration;

/// <summary>How a deployment to staging is waited for.</summary>
public sealed record DeploySettings
{
    /// <summary>Gets how long a new group may take until all its instances are healthy.</summary>
    /// <value>1 min to 4 h; default 20 min.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>Gets how many times in a row all instances must be seen healthy.</summary>
    /// <value>1-20; default 3.</value>
    public int StableReads { get; init; } = 3;
}
