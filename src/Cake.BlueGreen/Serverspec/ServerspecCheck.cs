namespace Cake.BlueGreen.Serverspec;

/// <summary>How a check ended.</summary>
public enum ServerspecOutcome
{
    /// <summary>The machine is as expected.</summary>
    Passed,

    /// <summary>It is not, or the check itself broke.</summary>
    Failed,

    /// <summary>The spec marks the check as pending.</summary>
    Pending,
}

/// <summary>One check of a machine.</summary>
/// <param name="Description">What is checked: <c>Service "nginx" is expected to be running</c>.</param>
/// <param name="Location">The spec's file and line.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Message">Why it failed; null otherwise.</param>
public sealed record ServerspecCheck(string Description, string Location, ServerspecOutcome Outcome, string? Message);

/// <summary>The machine passed.</summary>
/// <param name="Checks">Every check, in the order of the run.</param>
/// <param name="Json">The report in JSON.</param>
/// <param name="JUnit">The report as build servers read it.</param>
public sealed record ServerspecResult(IReadOnlyList<ServerspecCheck> Checks, string Json, string JUnit);
