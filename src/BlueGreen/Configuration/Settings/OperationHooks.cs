namespace BlueGreen.Configuration;

/// <summary>The commands around one operation. They run only where it has something to do, and never with <c>--plan</c>.</summary>
public sealed record OperationHooks
{
    /// <summary>Gets the command line that runs once the plan is made, before anything is changed; where it fails, nothing is.</summary>
    /// <value>Default: none.</value>
    public string? Before { get; init; }

    /// <summary>Gets the command line that runs when the operation has ended, well or not; where it fails, so does the run.</summary>
    /// <value>Default: none.</value>
    public string? After { get; init; }
}
