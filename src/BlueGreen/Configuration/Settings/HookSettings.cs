namespace BlueGreen.Configuration;

/// <summary>Commands around operations, with the facts in their environment.</summary>
public sealed record HookSettings
{
    /// <summary>Gets how long each of them may take; then it is ended, with what it has started.</summary>
    /// <value>1 s to 1 h; default 5 min.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets the commands around Provision.</summary>
    /// <value>Default: none.</value>
    public OperationHooks Provision { get; init; } = new();

    /// <summary>Gets the commands around Deploy-Staging.</summary>
    /// <value>Default: none.</value>
    public OperationHooks DeployStaging { get; init; } = new();

    /// <summary>Gets the commands around Switch.</summary>
    /// <value>Default: none.</value>
    public OperationHooks Switch { get; init; } = new();

    /// <summary>Gets the commands around Rollback.</summary>
    /// <value>Default: none.</value>
    public OperationHooks Rollback { get; init; } = new();

    /// <summary>Gets the commands around Clean.</summary>
    /// <value>Default: none.</value>
    public OperationHooks Clean { get; init; } = new();
}
