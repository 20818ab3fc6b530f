namespace BlueGreen;

/// <summary>What any run is told beyond the environment's settings.</summary>
public record RunOptions
{
    /// <value>Shows the plan and stops before anything is changed. Default: false.</value>
    public bool PlanOnly { get; init; }

    /// <value>
    /// Shows the plan and asks, before anything is changed: only the answer yes goes on, and only with what was shown. Without a terminal it refuses.
    /// Default: false.
    /// </value>
    public bool Confirm { get; init; }

    /// <value>Takes the environment from a run that holds it: only where that run is dead. Default: false.</value>
    public bool BreakLock { get; init; }

    /// <value>How long to wait for another run to release the environment. Default: 0, another run refuses this one at once.</value>
    public TimeSpan WaitForLock { get; init; }
}
