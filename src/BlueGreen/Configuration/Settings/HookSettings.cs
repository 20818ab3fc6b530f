namespace BlueGreen.Configuration;

/// <summary>Commands around operations. They are read and checked, and not run yet.</summary>
public sealed record HookSettings
{
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
