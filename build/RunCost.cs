namespace Build;

/// <summary>What a run came to.</summary>
/// <param name="Duration">How long it took on the clock that it shares with AWS.</param>
/// <param name="ApiCalls">AWS calls, retries included.</param>
internal sealed record RunCost(TimeSpan Duration, int ApiCalls);
