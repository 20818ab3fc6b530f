namespace BlueGreen.Reporting;

/// <summary>One step that was carried out.</summary>
/// <param name="Text">The step, as the plan named it.</param>
/// <param name="StartedAt">On the clock that the run shares with AWS.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="ApiCalls">How many AWS calls it made, retries included.</param>
/// <param name="Failure">Why it failed; null when it did not.</param>
public sealed record StepReport(string Text, DateTimeOffset StartedAt, TimeSpan Duration, int ApiCalls, string? Failure);
