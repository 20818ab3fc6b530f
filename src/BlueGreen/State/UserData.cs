namespace BlueGreen.State;

/// <summary>User data for an instance. It often holds secrets, so it never shows itself.</summary>
/// <param name="Base64">The data as the API takes it.</param>
public sealed record UserData(string Base64)
{
    /// <summary>Only that there is some.</summary>
    public override string ToString() => "(user data)";
}
