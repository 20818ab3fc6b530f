namespace BlueGreen.Guards;

/// <summary>An operation was refused; the environment is as it was.</summary>
public sealed class RefusedException : Exception
{
    /// <summary>Carries every reason at once.</summary>
    /// <param name="refusals">The reasons, at least one.</param>
    public RefusedException(IReadOnlyList<Refusal> refusals)
        : base(string.Join('\n', refusals)) => Refusals = refusals;

    /// <summary>Carries one reason.</summary>
    /// <param name="refusal">The reason.</param>
    public RefusedException(Refusal refusal)
        : this([refusal]) { }

    /// <value>The reasons.</value>
    public IReadOnlyList<Refusal> Refusals { get; }
}
