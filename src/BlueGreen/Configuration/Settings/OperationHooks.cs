namespace BlueGreen.Configuration;

/// <summary>The commands around one operation.</summary>
public sealed record OperationHooks
{
    /// <summary>Gets the command before the operation.</summary>
    /// <value>Default: none.</value>
    public string? Before { get; init; }

    /// <summary>Gets the command after the operation.</summary>
    /// <value>Default: none.</value>
    public string? After { get; init; }
}
