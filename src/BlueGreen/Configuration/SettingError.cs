namespace BlueGreen.Configuration;

/// <summary>One thing that is wrong with the settings.</summary>
/// <param name="Key">The key as its file writes it (<c>switch.bakeTime</c>), or the option (<c>--bake-time</c>).</param>
/// <param name="Value">What was found, as JSON; null where nothing was, and where it may be secret.</param>
/// <param name="Problem">What is wrong with it.</param>
/// <param name="Remedy">What to write instead.</param>
public sealed record SettingError(string Key, string? Value, string Problem, string Remedy)
{
    /// <inheritdoc/>
    public override string ToString() => Value is null ? $"{Key}: {Problem}; {Remedy}." : $"{Key}: {Value} {Problem}; {Remedy}.";
}
