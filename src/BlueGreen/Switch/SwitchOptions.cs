namespace BlueGreen.Switch;

/// <summary>What one Switch is told beyond the environment's settings.</summary>
public sealed record SwitchOptions : RunOptions
{
    /// <value>
    /// The version to make live, or the name of its group where both sides hold one version. A version that is live already is success without a change,
    /// which makes the call safe to repeat. Default: none; then an unfinished switch is finished, or a version that was never live is made live.
    /// </value>
    public string? To { get; init; }
}
