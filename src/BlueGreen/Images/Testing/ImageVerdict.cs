namespace BlueGreen.Images;

/// <summary>What the tests of an image came to.</summary>
public abstract record ImageVerdict
{
    private ImageVerdict() { }

    /// <summary>It is as expected.</summary>
    /// <param name="Checks">How many checks passed.</param>
    public sealed record Passed(int Checks) : ImageVerdict;

    /// <summary>It is not.</summary>
    /// <param name="Checks">How many checks were made.</param>
    /// <param name="FailedChecks">Those that failed, each in a line, at least one.</param>
    public sealed record Failed(int Checks, IReadOnlyList<string> FailedChecks) : ImageVerdict;

    /// <summary>The machine could not be reached: nothing is known of the image.</summary>
    /// <param name="Why">What the connection failed with.</param>
    public sealed record Unreachable(string Why) : ImageVerdict;

    /// <summary>The tests themselves did not run: nothing is known of the image.</summary>
    /// <param name="Why">What stood in the way.</param>
    public sealed record NotTested(string Why) : ImageVerdict;
}
