namespace Build.Rehearsal;

/// <summary>A rehearsal did not come out as it must.</summary>
/// <param name="message">What came out, and what was expected.</param>
public sealed class RehearsalException(string message) : Exception(message);
